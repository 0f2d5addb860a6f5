package app.leadline.customfield;

import app.leadline.lead.FieldChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that a workspace has defined for all its leads. Name and type never change.
 *
 * @param name in lower_snake_case, unique in the workspace
 * @param help empty when there is none
 * @param required a value that is there cannot be emptied, and a missing one is marked; a lead is created without it
 * @param editableByMembers false leaves the values to owners and admins
 * @param min smallest number accepted, for {@link FieldType#NUMBER}; values entered before it was set stay
 * @param max largest number accepted, likewise
 * @param options in the order people see; empty for types without options
 * @param version counts the changes of the definition, so that nobody overwrites a change they have not seen
 */
public record FieldDefinition(
        FieldId id,
        WorkspaceId workspace,
        String name,
        String label,
        String help,
        FieldType type,
        boolean required,
        boolean editableByMembers,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<FieldOption> options,
        int version) {

    /** As what a field is looked for on the page of a lead, with its id. */
    public static final String KIND = "field";

    public static final String KEY_PREFIX = "custom.";

    public FieldDefinition {
        options = List.copyOf(options);
    }

    /** The field as events and refusals name it: {@code custom.budget}. */
    public String key() {
        return KEY_PREFIX + name;
    }

    /**
     * Reads what somebody wrote. A canonical text is read as itself; options are read by their numbers or their labels.
     *
     * @param text blank and null are empty
     * @return the canonical text, null when empty
     * @throws InvalidInput for {@link #key()}, with a sentence that says what would be right
     */
    public @Nullable String canonical(@Nullable String text) {
        String clean = PlainText.clean(text);
        return clean == null ? null : type.canonical(this, clean);
    }

    /**
     * Like {@link #canonical}, in the place of a value that is there.
     *
     * @throws InvalidInput also when a required value would be emptied
     */
    public @Nullable String canonicalInPlaceOf(@Nullable String current, @Nullable String text) {
        String wanted = canonical(text);
        if (wanted == null && current != null && required) {
            throw refusal("customfield.invalid.required", label);
        }
        return wanted;
    }

    /** The options a canonical value stands for, in the order of the definition; options that are gone are left out. */
    public List<FieldOption> chosen(@Nullable String canonical) {
        return type.hasOptions() ? ChoiceText.chosen(this, canonical) : List.of();
    }

    /** The canonical text of these options; null when there are none. */
    public static @Nullable String canonicalOf(List<FieldOption> options) {
        return options.isEmpty() ? null : ChoiceText.canonical(options);
    }

    /**
     * A value as history keeps it: readable for good, also after an option is renamed or gone. Labels stand one per line;
     * every other type is written as it is. {@link #canonical} reads it back.
     */
    public @Nullable String recorded(@Nullable String canonical) {
        if (canonical == null || !type.hasOptions()) {
            return canonical;
        }
        String labels = chosen(canonical).stream().map(FieldOption::label).collect(Collectors.joining("\n"));
        return labels.isEmpty() ? null : labels;
    }

    /**
     * What history is told of a change.
     *
     * @param before canonical, as {@code after}
     */
    FieldChange change(@Nullable String before, @Nullable String after) {
        return new FieldChange(key(), label, type.name(), recorded(before), recorded(after));
    }

    InvalidInput refusal(String message, Object... arguments) {
        return new InvalidInput(key(), message, arguments);
    }

    String within(int limit, String text) {
        if (text.length() > limit) {
            throw refusal("customfield.invalid.tooLong", limit, text.length());
        }
        return text;
    }
}
