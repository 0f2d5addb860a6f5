package app.leadline.campaign;

import app.leadline.conversation.OwnMessageWaitsAgain;
import app.leadline.shared.DatabaseTrouble;
import app.leadline.shared.LeadId;
import app.leadline.shared.Ticker;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back messages that Telegram had in hand when their campaign was paused, and turns out not to have: they do not go out while it
 * stands still. After the commit, for a campaign is held before its messages; and on the thread that would hand them over next.
 */
@Component
class Returned {

    private final CampaignTable table;
    private final Recall recall;
    private final JdbcClient jdbc;
    private final Ticker ticker;
    private final TransactionTemplate afterwards;

    Returned(
            CampaignTable table,
            Recall recall,
            JdbcClient jdbc,
            Ticker ticker,
            PlatformTransactionManager transactions) {
        this.ticker = ticker;
        this.table = table;
        this.recall = recall;
        this.jdbc = jdbc;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Part(CampaignId campaign, LeadId lead) {}

    @TransactionalEventListener
    void on(OwnMessageWaitsAgain message) {
        try {
            takeBack(message.token());
        } catch (RuntimeException failure) {
            if (!DatabaseTrouble.passes(failure)) {
                throw failure;
            }
            ticker.surely(() -> takeBack(message.token()));
        }
    }

    private void takeBack(UUID token) {
        afterwards.executeWithoutResult(status -> standing(token)
                .filter(part -> table.lock(part.campaign())
                        .filter(campaign -> campaign.status() != CampaignStatus.ACTIVE)
                        .isPresent())
                .ifPresent(part -> recall.of(part.campaign(), part.lead())));
    }

    /** Of which campaign that does not run; empty for what people write. */
    private Optional<Part> standing(UUID token) {
        return jdbc.sql("""
                        select m.campaign_id, m.lead_id from campaign_message m join campaign c on c.id = m.campaign_id
                        where m.token = ? and m.state = 'QUEUED' and c.status <> 'ACTIVE'""")
                .param(token)
                .query((rs, row) -> new Part(new CampaignId(rs.getLong(1)), new LeadId(rs.getLong(2))))
                .optional();
    }
}
