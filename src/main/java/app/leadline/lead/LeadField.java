package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Knows fields of a lead by their key: how to show a recorded value and how to set it back. A feature that publishes
 * {@link FieldChange}s for fields of its own declares one bean of this type.
 */
public interface LeadField {

    /** Whether this bean knows the field; exactly one does. */
    boolean knows(String field);

    /**
     * How a canonical value is shown. A value that needs no translation is returned by key {@code lead.value.text} with the
     * value as its only argument: a text, or what a {@link Sentence} shows in the notation of the reader.
     *
     * @param change tells the field and the kind of its values
     * @param value one of the two of the change
     */
    Sentence shown(FieldChange change, String value);

    /**
     * Sets the field to a canonical value, as the asker, with the same checks as typing it.
     *
     * @param value null to empty the field
     * @throws app.leadline.shared.InvalidInput when the value is not acceptable any more
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not edit
     */
    void set(CurrentMember asker, LeadId lead, String field, @Nullable String value);
}
