package app.leadline.campaign;

import static app.leadline.campaign.ParticipationState.CANCELLED;
import static app.leadline.campaign.ParticipationState.FAILED;
import static app.leadline.campaign.ParticipationState.PAUSED;
import static app.leadline.campaign.ParticipationState.PENDING;
import static app.leadline.campaign.ParticipationState.RUNNING;
import static app.leadline.campaign.ParticipationState.WAITING;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in a campaign. Every method throws {@link AccessDeniedException} when the asker may not do this with the campaign, or
 * there is none.
 */
@Service
@Transactional
public class CampaignParticipants {

    private final CampaignPolicy policy;
    private final CampaignTable table;
    private final StepTable steps;
    private final CampaignLog log;
    private final Progress progress;
    private final Participations participations;
    private final AudienceQuery audiences;
    private final Recall recall;
    private final Waker waker;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignParticipants(
            CampaignPolicy policy,
            CampaignTable table,
            StepTable steps,
            CampaignLog log,
            Progress progress,
            Participations participations,
            AudienceQuery audiences,
            Recall recall,
            Waker waker,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.table = table;
        this.steps = steps;
        this.log = log;
        this.progress = progress;
        this.participations = participations;
        this.audiences = audiences;
        this.recall = recall;
        this.waker = waker;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param added take part now
     * @param already took part before, and are as they were
     * @param withoutTelegram of the added ones: have no Telegram user id
     * @param closed of the other added ones: are blocked or archived
     */
    public record Added(long added, long already, long withoutTelegram, long closed) {

        /** They get nothing unless that changes before their turn comes. */
        public long unreachable() {
            return withoutTelegram + closed;
        }
    }

    /**
     * Lets leads take part, in one statement for any number of them. In a running campaign their first step waits from now on.
     *
     * @throws InvalidInput for the whole when the campaign has ended
     */
    public Added add(CurrentMember asker, CampaignId id, Audience audience) {
        Row campaign = locked(asker, id, CampaignPermissions::describe);
        if (campaign.status().ended()) {
            throw new InvalidInput("", "campaign.invalid.status." + campaign.status());
        }
        Instant now = clock.instant();
        Instant due = steps.of(id).stream()
                .findFirst()
                .map(step -> now.plus(step.delay()))
                .orElse(now);
        long change = log.write(
                id,
                now,
                CampaignLog.Entry.of(
                        LogEntry.Kind.ADDED, asker.id(), 0, audiences.name(campaign.workspace(), audience)));
        AudienceQuery.Selected selected = audiences.select(campaign.workspace(), audience);
        long all = audiences.count(selected);
        long added = jdbc.sql("""
                        insert into participation (campaign_id, lead_id, state, next_step, due_at, change_id, added_at, last_at)
                        select :campaign, l.id, 'PENDING', 1, cast(:due as timestamp with time zone), :change,
                        cast(:now as timestamp with time zone), cast(:now as timestamp with time zone) from lead l
                        where not exists (select 1 from participation p where p.campaign_id = :campaign and p.lead_id = l.id)
                        and\s""" + selected.condition())
                .params(selected.parameters())
                .param("campaign", id.value())
                .param("due", CampaignTable.time(due))
                .param("now", CampaignTable.time(now))
                .param("change", change)
                .update();
        log.count(change, added);
        progress.changed(campaign);
        waker.wake();
        waker.tell();
        return report(change, added, all - added);
    }

    private Added report(long change, long added, long already) {
        return jdbc.sql("""
                        select sum(case when l.telegram_user_id is null then 1 else 0 end) as without_telegram,
                        sum(case when l.telegram_user_id is not null and l.status <> 'ACTIVE' then 1 else 0 end) as closed
                        from participation p join lead l on l.id = p.lead_id where p.change_id = ?""")
                .param(change)
                .query((rs, row) -> new Added(added, already, rs.getLong("without_telegram"), rs.getLong("closed")))
                .single();
    }

    /**
     * Nothing more is sent to this lead until it is resumed.
     *
     * @throws InvalidInput for the whole when Telegram has a message to them in hand, or they have come to an end
     */
    public void pause(CurrentMember asker, CampaignId id, LeadId lead) {
        Row campaign = locked(asker, id, CampaignPermissions::stop);
        recall.of(id, lead);
        move(asker, campaign, lead, EnumSet.of(PENDING, WAITING), PAUSED, null);
    }

    /**
     * A lead that was paused goes on, and one for which a step has failed gets that step again.
     *
     * @throws InvalidInput for the whole when the campaign or their part in it has ended, or it is not known whether they got the step
     */
    public void resume(CurrentMember asker, CampaignId id, LeadId lead) {
        Row campaign = locked(asker, id, CampaignPermissions::describe);
        if (campaign.status().ended()) {
            throw new InvalidInput("", "campaign.invalid.status." + campaign.status());
        }
        recall.failed(id, lead);
        ParticipationState to = participations.nextStep(id, lead) == 1 ? PENDING : WAITING;
        move(asker, campaign, lead, EnumSet.of(PAUSED, FAILED), to, null);
    }

    /** Ends it for this lead. */
    public void takeOut(CurrentMember asker, CampaignId id, LeadId lead) {
        Row campaign = locked(asker, id, CampaignPermissions::describe);
        recall.of(id, lead);
        move(asker, campaign, lead, EnumSet.of(PENDING, RUNNING, WAITING, PAUSED), CANCELLED, "removed");
    }

    private void move(
            CurrentMember asker,
            Row campaign,
            LeadId lead,
            Set<ParticipationState> from,
            ParticipationState to,
            @Nullable String reason) {
        if (!participations.move(campaign.id(), lead, from, to, reason)) {
            throw new InvalidInput("", "campaign.invalid.participation");
        }
        events.publishEvent(CampaignActivity.participation(campaign, lead, asker.id(), clock.instant(), to));
        events.publishEvent(new CampaignChanged(campaign.id()));
        waker.wake();
    }

    private Row locked(CurrentMember asker, CampaignId id, Predicate<CampaignPermissions> permission) {
        policy.require(asker, id, permission);
        return table.lock(id).orElseThrow(() -> new AccessDeniedException("no such campaign"));
    }
}
