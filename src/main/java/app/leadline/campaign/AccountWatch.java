package app.leadline.campaign;

import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountRemoved;
import app.leadline.telegram.AccountsChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets campaigns stand still whose account needs its owner before it can send again, on another thread than the one that tells it. What comes
 * back by itself, as a lost line does, is waited for.
 */
@Component
class AccountWatch {

    private final Sending sending;
    private final JdbcClient jdbc;
    private final Ticker ticker;

    AccountWatch(Sending sending, JdbcClient jdbc, Ticker ticker) {
        this.sending = sending;
        this.jdbc = jdbc;
        this.ticker = ticker;
    }

    @EventListener
    void on(AccountsChanged changed) {
        ticker.surely(() -> sending.pause(stranded(changed), Reasons.DISCONNECTED));
    }

    /**
     * In the transaction of the removal, and before the outbox gives up what is left in it: what waits is taken back, so that its step comes
     * when the campaign goes on. All campaigns of the account are held: the last one who touches the account's row touches them, too.
     */
    @EventListener
    @Order(0)
    void on(AccountRemoved removed) {
        List<CampaignId> all = jdbc.sql("select id from campaign where account_id = ? order by id for update")
                .param(removed.account().value())
                .query((rs, row) -> new CampaignId(rs.getLong(1)))
                .list();
        sending.pause(all, Reasons.DISCONNECTED);
    }

    private List<CampaignId> stranded(AccountsChanged changed) {
        return jdbc.sql("""
                        select c.id from campaign c left join telegram_account a on a.id = c.account_id
                        where c.sender_id = ? and c.status = 'ACTIVE' and (a.id is null or a.session_key is null)
                        order by c.id""")
                .param(changed.owner().value())
                .query((rs, row) -> new CampaignId(rs.getLong(1)))
                .list();
    }

    @TransactionalEventListener
    void on(AccountRefused refused) {
        ticker.surely(() -> sending.pause(List.of(refused.campaign()), refused.reason()));
    }
}
