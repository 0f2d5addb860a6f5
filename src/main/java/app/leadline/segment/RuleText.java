package app.leadline.segment;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import app.leadline.shared.ui.MessageBundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a rule as a sentence in the reader's language: "status is Active and (tag is vip or …)". */
@Component
public class RuleText {

    private final RuleCatalog catalog;
    private final SegmentPolicy policy;
    private final MessageBundles texts;

    RuleText(RuleCatalog catalog, SegmentPolicy policy, MessageBundles texts) {
        this.catalog = catalog;
        this.policy = policy;
        this.texts = texts;
    }

    /** A rule, or a part of one, of the workspace the asker looks at; it need not be right. */
    public String of(CurrentMember asker, RulePart part, Locale reader) {
        policy.requireSee(asker);
        return reading(asker.workspace(), reader).sentence(part);
    }

    Reading reading(WorkspaceId workspace, Locale reader) {
        return new Reading(catalog.of(workspace), reader);
    }

    /** Rules of one workspace for one reader: names are looked up once. */
    final class Reading {

        private final Map<String, RuleField> fields;
        private final Locale reader;
        private final Map<String, Map<String, String>> choices = new HashMap<>();

        private Reading(Map<String, RuleField> fields, Locale reader) {
            this.fields = fields;
            this.reader = reader;
        }

        String sentence(RulePart part) {
            return switch (part) {
                case Condition condition -> condition(condition);
                case Group group -> group(group);
            };
        }

        private String group(Group group) {
            String word = text("segment.text." + group.match());
            return group.parts().stream()
                    .map(part -> part instanceof Group inner
                                    && group.parts().size() > 1
                                    && inner.parts().size() > 1
                            ? "(" + sentence(part) + ")"
                            : sentence(part))
                    .collect(Collectors.joining(" " + word + " "));
        }

        private String condition(Condition condition) {
            RuleField field = fields.get(condition.field());
            if (field == null) {
                return text(condition.field().isEmpty() ? "segment.text.open" : "segment.text.gone");
            }
            List<String> values = condition.values().stream()
                    .map(value -> value(field, condition, value))
                    .toList();
            String key = "segment.text.is." + condition.operator() + number(field, condition);
            return condition.operator() == Operator.BETWEEN && values.size() == 2
                    ? text(key, label(field), values.getFirst(), values.getLast())
                    : text(key, label(field), values.isEmpty() ? text("segment.text.open") : String.join(", ", values));
        }

        private static String number(RuleField field, Condition condition) {
            if (condition.operator().isRelative()) {
                return condition.values().equals(List.of("1")) ? ".one" : "";
            }
            return condition.values().size() > 1 && field.type().hasChoices() ? ".many" : "";
        }

        /** As it stands in the middle of an English sentence; what people named themselves, and other languages, stay as they are. */
        private String label(RuleField field) {
            String label = translated(field.label());
            boolean ours = !field.label().key().equals("lead.value.text")
                    && reader.getLanguage().equals("en");
            boolean plainWord =
                    label.length() > 1 && Character.isLowerCase(label.codePointAt(label.offsetByCodePoints(0, 1)));
            return ours && plainWord ? label.substring(0, 1).toLowerCase(reader) + label.substring(1) : label;
        }

        /** What is not understood stays as it was typed: rules are read while they are written. */
        private String value(RuleField field, Condition condition, String value) {
            if (condition.operator().isRelative()) {
                return value;
            }
            try {
                return switch (field.type()) {
                    case NUMBER -> NumberFormat.getInstance(reader).format(new BigDecimal(value));
                    case DATE ->
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(reader)
                                .format(LocalDate.parse(value));
                    case TEXT -> text("segment.text.quoted", value);
                    default -> choice(field, value);
                };
            } catch (NumberFormatException | DateTimeException notYet) {
                return text("segment.text.quoted", value);
            }
        }

        private String choice(RuleField field, String value) {
            return choices.computeIfAbsent(
                            field.key(),
                            key -> field.choices(reader).stream()
                                    .collect(Collectors.toMap(RuleChoice::value, RuleChoice::label, (a, b) -> a)))
                    .getOrDefault(value, text("segment.text.gone"));
        }

        private String translated(Sentence sentence) {
            return texts.getTranslation(
                    sentence.key(), reader, sentence.arguments().toArray());
        }

        private String text(String key, Object... arguments) {
            return texts.getTranslation(key, reader, arguments);
        }
    }
}
