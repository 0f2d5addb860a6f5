package app.leadline.lead;

import org.jspecify.annotations.Nullable;

/**
 * One value of a lead before and after. Values are canonical text ({@code HIGH}, {@code 2026-11-22}), not sentences:
 * {@link LeadField} tells how to show and how to restore them.
 *
 * @param field key of the field: {@code status}, {@code first_name}, {@code tag:17}, {@code custom.budget}
 * @param label what people called the field when it changed, for fields that can be renamed or deleted; null for those
 *     the product names itself, by the message key {@code lead.field.FIELD}
 * @param kind what the values are ({@code NUMBER}, {@code DATE}), in at most 20 characters that the {@link LeadField} of the field
 *     understands for good; null when its key tells it
 * @param before null when the field was empty
 * @param after null when the field is empty now
 */
public record FieldChange(
        String field,
        @Nullable String label,
        @Nullable String kind,
        @Nullable String before,
        @Nullable String after) {

    /** Of a field whose key tells what its values are. */
    public FieldChange(String field, @Nullable String label, @Nullable String before, @Nullable String after) {
        this(field, label, null, before, after);
    }

    public static FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new FieldChange(field, null, text(before), text(after));
    }

    /** The same, told from another value on. */
    public FieldChange since(@Nullable String earlier) {
        return new FieldChange(field, label, kind, earlier, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
