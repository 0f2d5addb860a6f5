package app.leadline.customfield;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.InvalidInput.Problem;
import app.leadline.shared.Sentence;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A definition as somebody is writing it.
 *
 * @param min as typed; blank for none
 * @param max as typed; blank for none
 */
public record DefinitionDraft(
        String name,
        String label,
        String help,
        FieldType type,
        boolean required,
        boolean editableByMembers,
        String min,
        String max,
        List<OptionDraft> options) {

    public static final int NAME_LIMIT = 40;
    public static final int LABEL_LIMIT = 60;
    public static final int HELP_LIMIT = 200;
    public static final int OPTION_LIMIT = 80;
    public static final int OPTIONS_LIMIT = 200;
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    public DefinitionDraft {
        name = name.strip();
        label = tidy(label);
        help = tidy(help);
        min = type.hasBounds() ? min.strip() : "";
        max = type.hasBounds() ? max.strip() : "";
        options = type.hasOptions()
                ? options.stream()
                        .map(o -> new OptionDraft(o.id(), tidy(o.label())))
                        .toList()
                : List.of();
    }

    /** An empty one. */
    public static DefinitionDraft blank(FieldType type) {
        return new DefinitionDraft("", "", "", type, false, true, "", "", List.of());
    }

    public static DefinitionDraft of(FieldDefinition field) {
        return new DefinitionDraft(
                field.name(),
                field.label(),
                field.help(),
                field.type(),
                field.required(),
                field.editableByMembers(),
                text(field.min()),
                text(field.max()),
                field.options().stream()
                        .map(o -> new OptionDraft(o.id(), o.label()))
                        .toList());
    }

    /** A name made of a label; empty when the label has no letters that a name may have. */
    public static String nameFor(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String snake =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+", "");
        String cut = snake.length() > NAME_LIMIT ? snake.substring(0, NAME_LIMIT) : snake;
        return cut.replaceAll("_+$", "");
    }

    /**
     * Everything that is wrong, by the parts {@code name}, {@code label}, {@code help}, {@code min}, {@code max},
     * {@code options} and {@code options.INDEX}.
     */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (label.isEmpty() || label.length() > LABEL_LIMIT) {
            found.add(problem("label", "customfield.invalid.label", LABEL_LIMIT));
        }
        if (name.length() > NAME_LIMIT || !SNAKE_CASE.matcher(name).matches()) {
            found.add(problem("name", "customfield.invalid.name", NAME_LIMIT));
        }
        if (help.length() > HELP_LIMIT) {
            found.add(problem("help", "customfield.invalid.help", HELP_LIMIT));
        }
        addBounds(found);
        if (type.hasOptions()) {
            addOptions(found);
        }
        return found;
    }

    /** @throws InvalidInput when there are {@link #problems} */
    void check() {
        List<Problem> found = problems();
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }

    @Nullable
    BigDecimal minimum() {
        return number(min).orElse(null);
    }

    @Nullable
    BigDecimal maximum() {
        return number(max).orElse(null);
    }

    private void addBounds(List<Problem> found) {
        Optional<BigDecimal> from = number(min);
        Optional<BigDecimal> to = number(max);
        if (!min.isEmpty() && from.isEmpty()) {
            found.add(problem("min", "customfield.invalid.bound"));
        }
        if (!max.isEmpty() && to.isEmpty()) {
            found.add(problem("max", "customfield.invalid.bound"));
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            found.add(problem("max", "customfield.invalid.boundsSwapped", from.get()));
        }
    }

    private void addOptions(List<Problem> found) {
        if (options.isEmpty()) {
            found.add(problem("options", "customfield.invalid.noOptions"));
        }
        if (options.size() > OPTIONS_LIMIT) {
            found.add(problem("options", "customfield.invalid.tooManyOptions", OPTIONS_LIMIT));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i).label();
            if (option.isEmpty() || option.length() > OPTION_LIMIT) {
                found.add(problem("options." + i, "customfield.invalid.option", OPTION_LIMIT));
            } else if (ChoiceText.looksCanonical(option)) {
                found.add(problem("options." + i, "customfield.invalid.optionLikeNumber"));
            } else if (!seen.add(FieldOption.key(option))) {
                found.add(problem("options." + i, "customfield.invalid.optionTwice", option));
            }
        }
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : NumberText.read(text);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : NumberText.plain(number);
    }

    private static String tidy(String text) {
        String clean = PlainText.clean(text);
        return clean == null ? "" : PlainText.line(clean);
    }

    private static Problem problem(String part, String key, Object... arguments) {
        return new Problem(part, Sentence.of(key, arguments));
    }
}
