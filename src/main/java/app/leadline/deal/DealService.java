package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.FieldChange;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, edits, moves and deletes deals. Every method throws {@link AccessDeniedException} when {@link DealPolicy} says
 * no. Whoever changes a value says which one they saw; when another one stands there by now, nothing is saved and {@link
 * ConcurrentChange} tells it.
 */
@Service
@Transactional
public class DealService {

    private final Deals deals;
    private final DealLocks locks;
    private final DealHistory history;
    private final DealPolicy policy;
    private final StageTable stages;
    private final CampaignDirectory campaigns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DealService(
            Deals deals,
            DealLocks locks,
            DealHistory history,
            DealPolicy policy,
            StageTable stages,
            CampaignDirectory campaigns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.locks = locks;
        this.history = history;
        this.policy = policy;
        this.stages = stages;
        this.campaigns = campaigns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates a deal for a lead, in the workspace of the lead.
     *
     * @param stage null for the first open stage
     * @throws InvalidInput for "title", "amount", "campaign" and "stage"
     */
    public DealId create(CurrentMember asker, LeadId lead, DealDraft draft, @Nullable StageId stage) {
        DealPolicy.Opening opening = policy.requireCreate(asker, lead);
        draft.check();
        campaignName(asker, opening.workspace(), draft.campaign());
        Stage first =
                stage == null ? locks.firstOpenStage(opening.workspace()) : locks.stage(opening.workspace(), stage);
        String leadWords = locks.lead(lead);
        Instant now = clock.instant();
        Deal deal = deals.saveAndFlush(new Deal(opening, draft, leadWords, first, now));
        history.add(deal.id(), null, first, asker.id(), now);
        tell(DealHappened.What.CREATED, asker, deal, first, now);
        if (first.kind() != StageKind.OPEN) {
            tell(ended(first), asker, deal, first, now);
        }
        events.publishEvent(new DealsChanged(opening.workspace(), deal.id(), Set.of(first.id())));
        return deal.id();
    }

    /**
     * Changes what differs between the two drafts, and nothing else: somebody else's change of another value stays.
     *
     * @param seen the values as they stood when editing began
     * @throws ConcurrentChange when a value that is to change has been changed by somebody else meanwhile
     * @throws InvalidInput for "title", "amount" and "campaign"
     */
    public void edit(CurrentMember asker, DealId id, DealDraft seen, DealDraft wanted) {
        DealPolicy.Place place = policy.requireEdit(asker, id);
        String leadWords = locks.lead(place.lead());
        Deal deal = held(place);
        DealDraft before = deal.draft();
        DealDraft after = before;
        List<FieldChange> changes = new ArrayList<>();
        for (DealField field : DealField.values()) {
            Object current = field.of(before);
            if (Objects.equals(field.of(wanted), field.of(seen)) || Objects.equals(field.of(wanted), current)) {
                continue;
            }
            String recorded = recorded(asker, place, field, before);
            if (!Objects.equals(field.of(seen), current)) {
                throw new ConcurrentChange(field.key(id), recorded);
            }
            after = field.copied(wanted, after);
            changes.add(new FieldChange(field.key(id), null, recorded, recorded(asker, place, field, after)));
        }
        if (!changes.isEmpty()) {
            deal.edit(after, leadWords);
            deals.flush();
            events.publishEvent(
                    new DealChanged(place.lead(), asker.id(), clock.instant(), id, deal.title(), List.copyOf(changes)));
            events.publishEvent(new DealsChanged(place.workspace(), id, Set.of(deal.stage())));
        }
    }

    /**
     * Moves a deal to another stage; to the one it stands in does nothing.
     *
     * @param seen the stage it stood in for the asker
     * @throws ConcurrentChange when it stands in neither of the two by now, with the name of the stage it stands in
     * @throws InvalidInput for "stage" when the workspace of the deal has no such stage any more
     */
    public void move(CurrentMember asker, DealId id, StageId seen, StageId to) {
        DealPolicy.Place place = policy.requireEdit(asker, id);
        Map<StageId, Stage> held = stages.locked(place.workspace(), List.of(seen, to));
        Deal deal = locked(place);
        if (deal.stage().equals(to)) {
            return;
        }
        Stage from = held.get(deal.stage());
        if (from == null) {
            String name =
                    stages.find(place.workspace(), deal.stage()).orElseThrow().name();
            throw new ConcurrentChange(DealField.stageKey(id), name);
        }
        Stage target = held.get(to);
        if (target == null) {
            throw new InvalidInput("stage", "deal.invalid.stageGone");
        }
        Instant now = clock.instant();
        deal.move(from, target, now);
        deals.flush();
        history.add(id, from, target, asker.id(), now);
        var subject = new StageStep.Subject(id, place.lead(), deal.title(), deal.value());
        events.publishEvent(new StageStep(from, target, asker.id(), now).event(subject));
        events.publishEvent(new DealsChanged(place.workspace(), id, Set.of(from.id(), target.id())));
    }

    /** Deletes a deal and its history; the activities of its lead tell that it was there. */
    public void delete(CurrentMember asker, DealId id) {
        DealPolicy.Place place = policy.requireDelete(asker, id);
        Deal deal = locked(place);
        Stage stage = stages.find(place.workspace(), deal.stage()).orElseThrow();
        deals.delete(deal);
        deals.flush();
        tell(DealHappened.What.DELETED, asker, deal, stage, clock.instant());
        events.publishEvent(new DealsChanged(place.workspace(), id, Set.of(stage.id())));
    }

    private Deal locked(DealPolicy.Place place) {
        locks.lead(place.lead());
        return held(place);
    }

    private Deal held(DealPolicy.Place place) {
        return deals.locked(place.deal().value())
                .orElseThrow(() -> new AccessDeniedException("no such deal for this member"));
    }

    private void tell(DealHappened.What what, CurrentMember asker, Deal deal, Stage stage, Instant at) {
        events.publishEvent(new DealHappened(
                what, deal.lead(), asker.id(), at, deal.id(), deal.title(), deal.value(), stage.name()));
    }

    private static DealHappened.What ended(Stage stage) {
        return stage.kind() == StageKind.WON ? DealHappened.What.WON : DealHappened.What.LOST;
    }

    private @Nullable String recorded(CurrentMember asker, DealPolicy.Place place, DealField field, DealDraft draft) {
        if (field == DealField.CAMPAIGN) {
            return campaignName(asker, place.workspace(), draft.campaign());
        }
        Object value = field.of(draft);
        return value == null ? null : value.toString();
    }

    /** @throws InvalidInput for "campaign" when the workspace has no such campaign */
    private @Nullable String campaignName(CurrentMember asker, WorkspaceId workspace, @Nullable CampaignId campaign) {
        return campaign == null
                ? null
                : campaigns
                        .find(asker.in(workspace), campaign)
                        .orElseThrow(() -> new InvalidInput("campaign", "deal.invalid.campaignGone"))
                        .name();
    }
}
