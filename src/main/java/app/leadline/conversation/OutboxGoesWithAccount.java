package app.leadline.conversation;

import app.leadline.lead.LeadFactsChanged;
import app.leadline.shared.LeadId;
import app.leadline.telegram.AccountRemoved;
import app.leadline.telegram.TelegramAccountId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account has not sent when it is removed does not go out by itself one day, when the same account is connected again: it has
 * failed, and its owner decides.
 */
@Component
@Transactional
class OutboxGoesWithAccount {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OutboxGoesWithAccount(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** After those who take back their own messages. */
    @EventListener
    @Order(100)
    void on(AccountRemoved removed) {
        giveUp(removed.account());
        if (removed.withConversations()) {
            delete(removed.account());
        }
    }

    /** What was pressed at the very moment of the removal is written down only after it. */
    void sweep() {
        jdbc.sql("""
                        select distinct o.account_id from outbox o join telegram_account a on a.id = o.account_id
                        where a.origin = 'IMPORTED'""")
                .query((rs, row) -> new TelegramAccountId(rs.getLong(1)))
                .list()
                .forEach(this::giveUp);
    }

    /** Conversations are held before messages are touched. */
    private void giveUp(TelegramAccountId account) {
        List<ConversationChanged> talks = jdbc.sql("""
                        select c.id, c.lead_id from conversation c
                        where c.id in (select o.conversation_id from outbox o where o.account_id = ?) order by c.id for update""")
                .param(account.value())
                .query((rs, row) ->
                        new ConversationChanged(new ConversationId(rs.getLong(1)), new LeadId(rs.getLong(2))))
                .list();
        jdbc.sql("""
                        update message set status = 'FAILED', failure = case when status = 'PENDING' then :removed else :inHand end
                        where id in (select o.message_id from outbox o where o.account_id = :account)
                        and status in ('PENDING', 'SENDING', 'UNKNOWN')""")
                .param("removed", Unsent.REMOVED)
                .param("inHand", Unsent.REMOVED_IN_HAND)
                .param("account", account.value())
                .update();
        List<OwnMessageFailed> failed = jdbc.sql("""
                        select m.client_token, m.failure from outbox o join message m on m.id = o.message_id
                        where o.account_id = ? and m.status = 'FAILED' and m.client_token is not null order by m.id""")
                .param(account.value())
                .query((rs, row) -> new OwnMessageFailed(
                        Objects.requireNonNull(rs.getObject("client_token", UUID.class)),
                        Unsent.REMOVED_IN_HAND.equals(rs.getString("failure"))
                                ? OwnMessageFailed.Why.ACCOUNT_REMOVED_IN_HAND
                                : OwnMessageFailed.Why.ACCOUNT_REMOVED,
                        ""))
                .list();
        jdbc.sql("delete from outbox where account_id = ?")
                .param(account.value())
                .update();
        failed.forEach(events::publishEvent);
        talks.forEach(events::publishEvent);
    }

    /** Not left to the account's own row, which would take them with it: rules of segments may ask for what goes here. */
    private void delete(TelegramAccountId account) {
        List<LeadId> leads = jdbc.sql("select lead_id from conversation where account_id = ?")
                .param(account.value())
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
        jdbc.sql("delete from conversation where account_id = ?")
                .param(account.value())
                .update();
        if (!leads.isEmpty()) {
            events.publishEvent(new LeadFactsChanged(leads));
        }
    }
}
