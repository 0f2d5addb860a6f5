package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the outbox of each account a few messages of its campaigns at a time: what people write themselves is never far behind, and
 * little has to be taken back when a campaign is paused.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final CampaignTable table;
    private final Portion portion;
    private final Mailing mailing;
    private final Progress progress;
    private final CampaignSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sending(
            CampaignTable table,
            Portion portion,
            Mailing mailing,
            Progress progress,
            CampaignSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.table = table;
        this.portion = portion;
        this.mailing = mailing;
        this.progress = progress;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Source(MemberId sender, TelegramAccountId account) {}

    /** @return whether something that is due is left, or on its way */
    boolean fill() {
        Map<Source, List<CampaignId>> campaigns = new LinkedHashMap<>();
        List<CampaignId> left = new ArrayList<>();
        jdbc.sql("""
                        select c.id, c.sender_id, c.account_id, exists (select 1 from membership m
                            where m.workspace_id = c.workspace_id and m.member_id = c.sender_id) as there
                        from campaign c where c.status = 'ACTIVE' order by c.id""").query(row -> {
            if (!row.getBoolean("there")) {
                left.add(new CampaignId(row.getLong("id")));
                return;
            }
            // An account that is gone: its owner is still asked for it, and it is found missing.
            Source source = new Source(
                    new MemberId(row.getLong("sender_id")), new TelegramAccountId(row.getLong("account_id")));
            campaigns.computeIfAbsent(source, one -> new ArrayList<>()).add(new CampaignId(row.getLong("id")));
        });
        pause(left, Reasons.SENDER_LEFT);
        boolean more = false;
        for (Map.Entry<Source, List<CampaignId>> one : campaigns.entrySet()) {
            more |= fill(one.getKey(), one.getValue());
        }
        return more;
    }

    private boolean fill(Source source, List<CampaignId> campaigns) {
        try {
            Mailing.Queue queue = mailing.queue(source.sender(), source.account());
            if (!queue.signedIn()) {
                pause(campaigns, Reasons.DISCONNECTED);
                return false;
            }
            int room = settings.ahead() - queue.waiting();
            if (!queue.connected() || queue.heldUntil() != null || room <= 0) {
                return true;
            }
            // Each its share, so that a large campaign does not keep a small one of the same account waiting.
            int share = Math.max(1, room / campaigns.size());
            boolean more = queue.waiting() > 0;
            for (CampaignId campaign : campaigns) {
                more |= portion.send(campaign, share);
            }
            return more;
        } catch (AccessDeniedException gone) {
            log.info("campaigns {} stand still: the account is not there any more", campaigns);
            pause(campaigns, Reasons.DISCONNECTED);
            return false;
        }
    }

    /** They stand still until their sender resumes them. */
    void pause(List<CampaignId> campaigns, String reason) {
        campaigns.forEach(id -> transaction.executeWithoutResult(status -> table.lock(id)
                .filter(row -> row.status() == CampaignStatus.ACTIVE)
                .ifPresent(row -> progress.become(row, CampaignStatus.PAUSED, null, reason))));
    }
}
