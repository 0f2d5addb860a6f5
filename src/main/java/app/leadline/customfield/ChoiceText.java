package app.leadline.customfield;

import app.leadline.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Options of a choice as text: by their numbers for the database, by their labels for people. */
final class ChoiceText {

    private static final Pattern CANONICAL = Pattern.compile("#\\d{1,18}( #\\d{1,18})*");
    private static final int OPTIONS_NAMED = 8;

    private ChoiceText() {}

    /** A label that would be read as the number of an option cannot be one. */
    static boolean looksCanonical(String label) {
        return CANONICAL.matcher(label).matches();
    }

    static String one(FieldDefinition field, String text) {
        List<FieldOption> chosen = read(field, text, List.of(text));
        if (chosen.size() != 1) {
            throw field.refusal("customfield.invalid.onlyOne");
        }
        return canonical(chosen);
    }

    static String several(FieldDefinition field, String text) {
        return canonical(read(field, text, labels(field, text)));
    }

    /** Labels one per line; or with commas or semicolons between them, unless the whole is a label. */
    private static List<String> labels(FieldDefinition field, String text) {
        if (text.contains("\n")) {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
        return byLabel(field, text).isPresent()
                ? List.of(text)
                : Arrays.stream(text.split("[,;]"))
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    private static List<FieldOption> read(FieldDefinition field, String text, List<String> labels) {
        if (CANONICAL.matcher(text).matches()) {
            List<FieldOption> chosen = chosen(field, text);
            if (chosen.size() < text.split(" ").length) {
                throw field.refusal("customfield.invalid.optionGone");
            }
            return chosen;
        }
        List<FieldOption> chosen = new ArrayList<>();
        for (String label : labels) {
            chosen.add(byLabel(field, label).orElseThrow(() -> unknown(field, label)));
        }
        return chosen;
    }

    /** The options of a canonical value that still exist, in the order of the definition. */
    static List<FieldOption> chosen(FieldDefinition field, @Nullable String canonical) {
        if (canonical == null) {
            return List.of();
        }
        List<String> marks = List.of(canonical.split(" "));
        return field.options().stream()
                .filter(option -> marks.contains(option.canonical()))
                .toList();
    }

    static String canonical(List<FieldOption> options) {
        return options.stream()
                .distinct()
                .sorted(Comparator.comparingLong(option -> option.id().value()))
                .map(FieldOption::canonical)
                .collect(Collectors.joining(" "));
    }

    private static Optional<FieldOption> byLabel(FieldDefinition field, String label) {
        String key = FieldOption.key(label);
        return field.options().stream().filter(o -> o.key().equals(key)).findFirst();
    }

    private static InvalidInput unknown(FieldDefinition field, String label) {
        String known = field.options().stream()
                .limit(OPTIONS_NAMED)
                .map(FieldOption::label)
                .collect(Collectors.joining(", "));
        return field.refusal(
                field.options().size() > OPTIONS_NAMED
                        ? "customfield.invalid.noSuchOptionOfMany"
                        : "customfield.invalid.noSuchOption",
                label.strip(),
                known);
    }
}
