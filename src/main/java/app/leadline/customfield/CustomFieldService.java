package app.leadline.customfield;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadPolicy;
import app.leadline.lead.WorkspaceLeadsChanged;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the values of a lead. Definitions are changed by {@link FieldCatalog}. */
@Service
@Transactional
public class CustomFieldService {

    private final FieldDefinitions definitions;
    private final FieldValues values;
    private final LeadPolicy leads;
    private final CustomFieldPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomFieldService(
            FieldDefinitions definitions,
            FieldValues values,
            LeadPolicy leads,
            CustomFieldPolicy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.definitions = definitions;
        this.values = values;
        this.leads = leads;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes one value of a lead. Writing what stands there already does nothing, whatever was seen.
     *
     * @param name of the field, without the prefix
     * @param seen the canonical value that stood there when editing began; null when it was empty
     * @param text what was written, or a canonical text; blank or null empties the field
     * @return the canonical value that stands there now; null when it is empty
     * @throws AccessDeniedException when the asker may not edit this field, or there is no such lead
     * @throws InvalidInput for {@code custom.NAME} when the text is not acceptable or the field is gone
     * @throws ConcurrentChange when another value stands there than was seen, with that value in canonical form
     */
    public @Nullable String change(
            CurrentMember asker, LeadId lead, String name, @Nullable String seen, @Nullable String text) {
        return change(asker, lead, name, current -> seen, text);
    }

    /** Like {@link #change}, over whatever stands there: for undoing from history and for imports. */
    public @Nullable String put(CurrentMember asker, LeadId lead, String name, @Nullable String text) {
        return change(asker, lead, name, current -> current, text);
    }

    private @Nullable String change(
            CurrentMember asker,
            LeadId lead,
            String name,
            Function<@Nullable String, @Nullable String> seen,
            @Nullable String text) {
        WorkspaceId workspace = leads.requireEdit(asker, lead);
        FieldDefinition field = definitions
                .named(workspace, name)
                .orElseThrow(() ->
                        new InvalidInput(FieldDefinition.KEY_PREFIX + name, "customfield.invalid.fieldGone", name));
        policy.requireEdit(asker, lead, field);
        String current = values.locked(lead, field);
        String wanted = field.canonicalInPlaceOf(current, text);
        if (Objects.equals(wanted, current)) {
            return current;
        }
        if (!Objects.equals(seen.apply(current), current)) {
            throw new ConcurrentChange(field.key(), current);
        }
        if (!values.write(lead, field, current, wanted)) {
            throw new ConcurrentChange(field.key(), values.locked(lead, field));
        }
        FieldChange change = field.change(current, wanted);
        events.publishEvent(new LeadChanged(lead, asker.id(), clock.instant(), List.of(change)));
        events.publishEvent(new WorkspaceLeadsChanged(workspace));
        return wanted;
    }
}
