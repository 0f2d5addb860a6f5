package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a lead changed: profile, status, priority, tags, or fields of another feature. */
public record LeadChanged(LeadId lead, @Nullable MemberId by, Instant at, List<FieldChange> changes)
        implements LeadEvent {

    /** Whether the lead is called, found or reached differently now. */
    public boolean changesProfile() {
        return changes.stream()
                .anyMatch(change -> ProfileField.byKey(change.field()).isPresent());
    }

    @Override
    public String type() {
        return "lead.changed";
    }

    @Override
    public Category category() {
        return Category.UPDATE;
    }

    @Override
    public String icon() {
        return "edit";
    }
}
