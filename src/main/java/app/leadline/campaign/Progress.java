package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a campaign, whose row is held, into another status with all that belongs to it. Asks nobody who may. */
@Component
class Progress {

    private final CampaignTable table;
    private final CampaignLog log;
    private final Recall recall;
    private final Waker waker;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Progress(
            CampaignTable table,
            CampaignLog log,
            Recall recall,
            Waker waker,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.log = log;
        this.recall = recall;
        this.waker = waker;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param by null for the system
     * @param problem key of the sentence that says why, when nobody asked for it
     * @throws InvalidInput for the whole when that status cannot follow
     */
    void become(Row campaign, CampaignStatus to, @Nullable MemberId by, @Nullable String problem) {
        if (!campaign.status().mayBecome(to)) {
            throw new InvalidInput("", "campaign.invalid.status." + campaign.status());
        }
        Instant now = clock.instant();
        switch (to) {
            case ACTIVE -> begin(campaign, now);
            case PAUSED -> recall.of(campaign.id(), null);
            case CANCELLED -> end(campaign, now);
            case DRAFT, SCHEDULED, COMPLETED -> {
                // Nothing but the status.
            }
        }
        table.status(campaign.id(), to, problem, now);
        boolean heard = to != CampaignStatus.DRAFT && to != CampaignStatus.SCHEDULED;
        log.write(campaign.id(), now, new CampaignLog.Entry(LogEntry.Kind.STATUS, by, to, problem, 0, "", heard));
        changed(campaign);
        waker.wake();
        waker.tell();
    }

    /** The first step waits from the start on, not from when a lead was added to the draft. */
    private void begin(Row campaign, Instant now) {
        if (campaign.startedAt() == null) {
            jdbc.sql("""
                            update participation set due_at = :due, last_at = :now where campaign_id = :campaign
                            and state = 'PENDING'""")
                    .param("due", CampaignTable.time(now.plusSeconds(firstWaitSeconds(campaign.id()))))
                    .param("now", CampaignTable.time(now))
                    .param("campaign", campaign.id().value())
                    .update();
        }
    }

    private long firstWaitSeconds(CampaignId campaign) {
        return 60
                * jdbc.sql("select wait_minutes from campaign_step where campaign_id = ? and place = 1")
                        .param(campaign.value())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
    }

    private void end(Row campaign, Instant now) {
        recall.of(campaign.id(), null);
        jdbc.sql("""
                        update participation set state = 'CANCELLED', reason = 'campaign', last_at = :now
                        where campaign_id = :campaign and state in (:open)""")
                .param("now", CampaignTable.time(now))
                .param("campaign", campaign.id().value())
                .param("open", List.copyOf(ParticipationState.openOnes()))
                .update();
    }

    void changed(Row campaign) {
        events.publishEvent(new CampaignChanged(campaign.id()));
        events.publishEvent(new WorkspaceCampaignsChanged(campaign.workspace()));
    }
}
