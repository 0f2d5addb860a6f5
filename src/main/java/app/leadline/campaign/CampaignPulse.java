package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.conversation.Mailing;
import app.leadline.organization.CurrentMember;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a running campaign waits for just now. */
@Service
@Transactional(readOnly = true)
public class CampaignPulse {

    private static final Pulse STILL = new Pulse(null, false, null, true);

    private final CampaignPolicy policy;
    private final CampaignTable table;
    private final Mailing mailing;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignPulse(CampaignPolicy policy, CampaignTable table, Mailing mailing, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.table = table;
        this.mailing = mailing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param nextAt when the next message is due; null when none waits for its time. Quiet hours are in it as far as they have been met
     * @param due whether that time has come: it goes out as soon as the account has its turn
     * @param heldUntil until when Telegram has asked the account to send nothing; null when it has not
     * @param connected whether the account can send just now
     */
    public record Pulse(
            @Nullable Instant nextAt, boolean due, @Nullable Instant heldUntil, boolean connected) {}

    /** @throws AccessDeniedException when the asker may not see the campaign, or there is none */
    public Pulse of(CurrentMember asker, CampaignId id) {
        policy.require(asker, id, CampaignPermissions::see);
        Row campaign = table.find(id).orElseThrow(() -> new AccessDeniedException("no such campaign"));
        if (campaign.status() != CampaignStatus.ACTIVE) {
            return STILL;
        }
        Instant nextAt = jdbc.sql("""
                        select min(due_at) as next_at from (
                            select min(due_at) as due_at from participation where campaign_id = :id and state = 'PENDING'
                            union all select min(due_at) from participation where campaign_id = :id and state = 'WAITING') due""")
                .param("id", id.value())
                .query((rs, row) -> new Next(CampaignTable.instant(rs, "next_at")))
                .single()
                .at();
        boolean due = nextAt != null && !nextAt.isAfter(clock.instant());
        try {
            var account = campaign.plan().account();
            if (account == null) {
                return new Pulse(nextAt, due, null, false);
            }
            Mailing.Queue queue = mailing.queue(campaign.sender(), account);
            return new Pulse(nextAt, due, queue.heldUntil(), queue.connected());
        } catch (AccessDeniedException gone) {
            // The runner is about to find that out as well, and pauses the campaign.
            return new Pulse(nextAt, due, null, false);
        }
    }

    private record Next(@Nullable Instant at) {}
}
