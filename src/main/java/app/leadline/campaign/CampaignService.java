package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.segment.SegmentReferences;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes campaigns. Every method that takes a campaign throws {@link AccessDeniedException} when the asker may not do this
 * with it, or there is none; and {@link InvalidInput} for the whole when its status does not allow it.
 */
@Service
@Transactional
public class CampaignService {

    private final CampaignPolicy policy;
    private final Memberships memberships;
    private final CampaignTable table;
    private final StepTable steps;
    private final CampaignChecks checks;
    private final StepChecks stepChecks;
    private final CampaignLog log;
    private final Progress progress;
    private final Recall recall;
    private final SegmentReferences rules;
    private final Clock clock;

    CampaignService(
            CampaignPolicy policy,
            Memberships memberships,
            CampaignTable table,
            StepTable steps,
            CampaignChecks checks,
            StepChecks stepChecks,
            CampaignLog log,
            Progress progress,
            Recall recall,
            SegmentReferences rules,
            Clock clock) {
        this.policy = policy;
        this.memberships = memberships;
        this.table = table;
        this.steps = steps;
        this.checks = checks;
        this.stepChecks = stepChecks;
        this.log = log;
        this.progress = progress;
        this.recall = recall;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A draft in the workspace the asker looks at, to be sent in their name.
     *
     * @throws InvalidInput for {@code name}, {@code description}, {@code account}, {@code startsAt} or {@code quiet}
     */
    public CampaignId create(CurrentMember asker, CampaignDraft draft) {
        memberships.requireMember(asker);
        CampaignDraft checked = checks.draft(asker, draft);
        Instant now = clock.instant();
        CampaignId id = table.insert(asker.workspace(), asker.id(), checked, CampaignChecks.start(draft.plan()), now);
        log.write(id, now, CampaignLog.Entry.of(LogEntry.Kind.CREATED, asker.id(), 0, ""));
        progress.changed(table.find(id).orElseThrow());
        return id;
    }

    /**
     * Renames it, whatever its status.
     *
     * @param version as it was when editing began
     * @return the version it has now
     * @throws ConcurrentChange when somebody has changed the campaign since
     * @throws InvalidInput for {@code name} or {@code description}
     */
    public int describe(CurrentMember asker, CampaignId id, int version, String name, String description) {
        Row campaign = locked(asker, id, CampaignPermissions::describe);
        requireSeen(campaign, version);
        String checked = checks.name(name, description);
        table.describe(id, checked, CampaignChecks.description(description));
        return written(asker, campaign, LogEntry.Kind.DESCRIBED, 0);
    }

    /**
     * Changes how and when it is sent, while it is a draft or stands still. A draft without an account goes to whoever chooses one of
     * theirs.
     *
     * @param version as it was when editing began
     * @return the version it has now
     * @throws ConcurrentChange when somebody has changed the campaign since
     * @throws InvalidInput for {@code account}, {@code startsAt} or {@code quiet}
     */
    public int plan(CurrentMember asker, CampaignId id, int version, CampaignPlan plan) {
        Row campaign = locked(asker, id, CampaignPermissions::describe);
        boolean free = campaign.plan().account() == null && campaign.status() == CampaignStatus.DRAFT;
        if (!campaign.sender().equals(asker.id()) && !(free && plan.account() != null)) {
            throw new AccessDeniedException("only the sender plans a campaign");
        }
        requireSeen(campaign, version);
        checks.requireEditable(campaign.status());
        checks.plan(asker, plan);
        table.plan(id, asker.id(), plan, CampaignChecks.start(plan));
        return written(asker, campaign, LogEntry.Kind.PLANNED, 0);
    }

    /**
     * Replaces the steps, in this order. A step that has been sent to somebody keeps its place; its text and its wait may change for
     * those who have not had it.
     *
     * @param version as it was when editing began
     * @return the version it has now
     * @throws ConcurrentChange when somebody has changed the campaign since
     * @throws InvalidInput for {@code steps}, or for {@code step.N.template} and {@code step.N.delay} with N from 1
     */
    public int changeSteps(CurrentMember asker, CampaignId id, int version, List<StepDraft> wanted) {
        Row campaign = locked(asker, id, CampaignPermissions::send);
        requireSeen(campaign, version);
        checks.requireEditable(campaign.status());
        List<CampaignStep> before = steps.of(id);
        List<StepDraft> checked = stepChecks.check(campaign.workspace(), before, wanted);
        steps.replace(id, before, checked);
        table.touch(id);
        return written(asker, campaign, LogEntry.Kind.STEPS, wanted.size());
    }

    private int written(CurrentMember asker, Row campaign, LogEntry.Kind kind, long number) {
        log.write(campaign.id(), clock.instant(), CampaignLog.Entry.of(kind, asker.id(), number, ""));
        progress.changed(campaign);
        return campaign.version() + 1;
    }

    /**
     * Begins now.
     *
     * @throws InvalidInput for {@code account}, {@code steps} or {@code participants} when it cannot be sent as it is
     */
    public void start(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::send);
        requireStatus(campaign, CampaignStatus.DRAFT, CampaignStatus.SCHEDULED);
        checks.requireReady(campaign, true);
        progress.become(campaign, CampaignStatus.ACTIVE, asker.id(), null);
    }

    /**
     * Begins by itself when its time comes.
     *
     * @throws InvalidInput as {@link #start}, and for {@code startsAt} when it has none or it is over
     */
    public void schedule(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::send);
        checks.requireReady(campaign, true);
        checks.requireStart(campaign.startsAt());
        progress.become(campaign, CampaignStatus.SCHEDULED, asker.id(), null);
    }

    /** A scheduled campaign is a draft again. */
    public void unschedule(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::stop);
        progress.become(campaign, CampaignStatus.DRAFT, asker.id(), null);
    }

    /** Nothing more is sent until somebody resumes it; what Telegram has in hand already arrives. */
    public void pause(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::stop);
        requireStatus(campaign, CampaignStatus.ACTIVE);
        progress.become(campaign, CampaignStatus.PAUSED, asker.id(), null);
    }

    /** @throws InvalidInput for {@code account} or {@code steps} when it cannot be sent as it is */
    public void resume(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::send);
        requireStatus(campaign, CampaignStatus.PAUSED);
        checks.requireReady(campaign, false);
        progress.become(campaign, CampaignStatus.ACTIVE, asker.id(), null);
    }

    /** Ends it for good, for every lead that has not come to an end. */
    public void cancel(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::stop);
        progress.become(campaign, CampaignStatus.CANCELLED, asker.id(), null);
    }

    /** With its participations and all that it knows of its messages; the conversations of the sender and the activities stay. */
    public void delete(CurrentMember asker, CampaignId id) {
        Row campaign = locked(asker, id, CampaignPermissions::delete);
        recall.of(id, null);
        rules.choiceGone(
                campaign.workspace(), CampaignRuleFields.CAMPAIGN, String.valueOf(id.value()), campaign.name());
        table.delete(id);
        progress.changed(campaign);
    }

    private Row locked(CurrentMember asker, CampaignId id, Predicate<CampaignPermissions> permission) {
        policy.require(asker, id, permission);
        return table.lock(id).orElseThrow(() -> new AccessDeniedException("no such campaign"));
    }

    private static void requireStatus(Row campaign, CampaignStatus... allowed) {
        if (!List.of(allowed).contains(campaign.status())) {
            throw new InvalidInput("", "campaign.invalid.status." + campaign.status());
        }
    }

    private static void requireSeen(Row campaign, int version) {
        if (campaign.version() != version) {
            throw new ConcurrentChange("campaign", Objects.toString(campaign.version()));
        }
    }
}
