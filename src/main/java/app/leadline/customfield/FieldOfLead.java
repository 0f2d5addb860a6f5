package app.leadline.customfield;

import org.jspecify.annotations.Nullable;

/**
 * A field on the page of one lead, as one asker sees it.
 *
 * @param value canonical text; null when empty
 * @param editable whether the asker may change the value
 */
public record FieldOfLead(
        FieldDefinition definition, @Nullable String value, boolean editable) {

    public FieldId id() {
        return definition.id();
    }

    /** Required, and not there. */
    public boolean missing() {
        return definition.required() && value == null;
    }
}
