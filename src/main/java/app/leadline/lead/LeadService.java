package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, changes and deletes leads. Whoever changes a value says which value they saw; when another one stands there
 * by now, nothing is saved and {@link ConcurrentChange} tells it.
 */
@Service
@Transactional
public class LeadService {

    private final Leads leads;
    private final LeadPolicy policy;
    private final Memberships memberships;
    private final List<GoesWithLead> dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadService(
            Leads leads,
            LeadPolicy policy,
            Memberships memberships,
            List<GoesWithLead> dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.policy = policy;
        this.memberships = memberships;
        this.dependents = dependents;
        this.events = events;
        this.clock = clock;
    }

    /** @param created false when a lead with one of the identifiers existed and was updated instead */
    public record Creation(LeadId lead, boolean created, List<FieldChange> changes) {}

    /**
     * Creates a lead in the workspace the asker looks at, or updates the one that has one of its identifiers: what the
     * new profile knows replaces what was known, what it does not know stays.
     *
     * @throws InvalidInput also when the identifiers belong to different leads
     */
    public Creation create(CurrentMember asker, NewLead lead) {
        memberships.requireMember(asker);
        lead.profile().check();
        List<Lead> known = sharingIdentifier(asker.workspace(), lead.profile());
        if (known.size() > 1) {
            throw new InvalidInput(
                    "",
                    "lead.invalid.severalLeads",
                    known.get(0).profile().displayName(),
                    known.get(1).profile().displayName());
        }
        if (known.size() == 1) {
            return update(asker, known.getFirst(), lead.profile());
        }
        Lead saved = leads.saveAndFlush(
                new Lead(asker.workspace(), lead.profile(), lead.source(), asker.id(), clock.instant()));
        saved.changeStatus(lead.status());
        saved.changePriority(lead.priority());
        events.publishEvent(new LeadCreated(saved.id(), asker.id(), clock.instant(), lead.source()));
        events.publishEvent(new WorkspaceLeadsChanged(asker.workspace()));
        return new Creation(saved.id(), true, List.of());
    }

    private Creation update(CurrentMember asker, Lead lead, LeadProfile profile) {
        LeadProfile merged = lead.profile();
        for (ProfileField field : ProfileField.values()) {
            String value = field.of(profile);
            merged = value == null ? merged : field.in(merged, value);
        }
        List<FieldChange> changes = lead.changeProfile(merged);
        publish(asker, lead, changes);
        return new Creation(lead.id(), false, changes);
    }

    /** @throws ConcurrentChange when the status is not {@code from} any more */
    public void changeStatus(CurrentMember asker, LeadId id, LeadStatus from, LeadStatus to) {
        Lead lead = editable(asker, id);
        requireSeen("status", from, lead.status());
        publish(asker, lead, List.of(lead.changeStatus(to)));
    }

    /** @throws ConcurrentChange when the priority is not {@code from} any more */
    public void changePriority(CurrentMember asker, LeadId id, Priority from, Priority to) {
        Lead lead = editable(asker, id);
        requireSeen("priority", from, lead.priority());
        publish(asker, lead, List.of(lead.changePriority(to)));
    }

    /**
     * Changes what differs between the two profiles, and nothing else: somebody else's change of another field stays.
     *
     * @param seen the profile as it stood when editing began
     * @throws ConcurrentChange when a field that is to change has been changed by somebody else meanwhile
     * @throws InvalidInput for a field that is wrong, or an identifier that another lead has
     */
    public void editProfile(CurrentMember asker, LeadId id, LeadProfile seen, LeadProfile wanted) {
        Lead lead = editable(asker, id);
        LeadProfile merged = lead.profile();
        for (FieldChange change : seen.changesTo(wanted)) {
            ProfileField field = ProfileField.byKey(change.field()).orElseThrow();
            requireSeen(change.field(), change.before(), field.of(merged));
            merged = field.in(merged, change.after());
        }
        requireFree(lead, merged);
        publish(asker, lead, lead.changeProfile(merged));
    }

    /** What would be lost with the lead besides itself; when it is not empty, the name has to be typed to delete it. */
    @Transactional(readOnly = true)
    public List<Sentence> goesWith(CurrentMember asker, LeadId id) {
        policy.requireDelete(asker, id);
        return dependents.stream().flatMap(d -> d.lossOf(id).stream()).toList();
    }

    /**
     * @param typedName what the asker typed to confirm; needed when something goes with the lead
     * @throws InvalidInput for "name" when it is needed and is not the lead's name
     */
    public void delete(CurrentMember asker, LeadId id, @Nullable String typedName) {
        policy.requireDelete(asker, id);
        Lead lead = find(id);
        String name = lead.profile().displayName();
        boolean confirmed = typedName != null && typedName.strip().equals(name.strip());
        if (!confirmed && !goesWith(asker, id).isEmpty()) {
            throw new InvalidInput("name", "lead.invalid.nameToDelete", name);
        }
        leads.delete(lead);
        events.publishEvent(new LeadDeleted(id, asker.id()));
        events.publishEvent(new WorkspaceLeadsChanged(lead.workspace()));
    }

    private Lead editable(CurrentMember asker, LeadId id) {
        policy.requireEdit(asker, id);
        return find(id);
    }

    private Lead find(LeadId id) {
        return leads.findById(id.value()).orElseThrow(() -> new AccessDeniedException("no such lead"));
    }

    private void publish(CurrentMember asker, Lead lead, List<FieldChange> changes) {
        List<FieldChange> real = changes.stream()
                .filter(c -> !Objects.equals(c.before(), c.after()))
                .toList();
        if (!real.isEmpty()) {
            leads.flush();
            events.publishEvent(new LeadChanged(lead.id(), asker.id(), clock.instant(), real));
            events.publishEvent(new WorkspaceLeadsChanged(lead.workspace()));
        }
    }

    private static void requireSeen(String field, @Nullable Object seen, @Nullable Object current) {
        if (!Objects.equals(seen, current)) {
            throw new ConcurrentChange(field, current == null ? null : current.toString());
        }
    }

    private void requireFree(Lead lead, LeadProfile wanted) {
        Optional<Lead> other = sharingIdentifier(lead.workspace(), wanted).stream()
                .filter(l -> !l.id().equals(lead.id()))
                .findFirst();
        other.ifPresent(taken -> {
            LeadProfile theirs = taken.profile();
            String field = wanted.telegramUserId() != null
                            && wanted.telegramUserId().equals(theirs.telegramUserId())
                    ? "telegram_user_id"
                    : wanted.username() != null && wanted.username().equals(theirs.username()) ? "username" : "phone";
            throw new InvalidInput(field, "lead.invalid.taken", theirs.displayName());
        });
    }

    private List<Lead> sharingIdentifier(WorkspaceId workspace, LeadProfile profile) {
        return leads.sharingIdentifier(
                workspace.value(),
                profile.telegramUserId(),
                ProfileField.USERNAME.of(profile),
                ProfileField.PHONE.of(profile));
    }
}
