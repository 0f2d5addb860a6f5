package app.leadline.customfield;

import app.leadline.segment.Comparison;
import app.leadline.segment.Operator;
import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleParameters;
import app.leadline.segment.RuleTest;
import app.leadline.segment.RuleType;
import app.leadline.shared.SearchText;
import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Locale;

/** A custom field as rules see it. Rules hold the numbers of field and options, so that both can be renamed. */
record CustomRuleField(FieldDefinition field) implements RuleField {

    static String key(FieldId field) {
        return "custom:" + field.value();
    }

    static String choice(OptionId option) {
        return String.valueOf(option.value());
    }

    @Override
    public String key() {
        return key(field.id());
    }

    @Override
    public Sentence group() {
        return Sentence.of("customfield.inRules");
    }

    @Override
    public Sentence label() {
        return Sentence.of("lead.value.text", field.label());
    }

    @Override
    public RuleType type() {
        return switch (field.type()) {
            case TEXT, TEXT_AREA, EMAIL, PHONE, URL -> RuleType.TEXT;
            case NUMBER -> RuleType.NUMBER;
            case DATE -> RuleType.DATE;
            case SELECT -> RuleType.CHOICE;
            case MULTI_SELECT -> RuleType.CHOICES;
            case BOOLEAN -> RuleType.YES_NO;
        };
    }

    @Override
    public List<RuleChoice> choices(Locale reader) {
        return field.options().stream()
                .map(option -> new RuleChoice(choice(option.id()), option.label()))
                .toList();
    }

    @Override
    public String condition(RuleTest test, RuleParameters parameters) {
        String of = " v where v.lead_id = l.id and v.field_id = "
                + parameters.add(field.id().value());
        String values = "custom_field_value" + of;
        return switch (type()) {
            case NUMBER -> Comparison.NUMBER.rows(values, "v.number_value", test, parameters);
            case DATE -> Comparison.DAY.rows(values, "v.date_value", test, parameters);
            case CHOICE, CHOICES -> Comparison.ID.rows("custom_field_choice" + of, "v.option_id", test, parameters);
            case YES_NO -> Comparison.WORD.rows(values, "v.text_value", inWords(test), parameters);
            case TEXT -> text(values, test, parameters);
        };
    }

    private static RuleTest inWords(RuleTest test) {
        return switch (test.operator()) {
            case YES -> test.with(List.of("true"));
            case NO -> test.with(List.of("false"));
            default -> test;
        };
    }

    /** The column that is compared by holds the beginning of a text; longer ones are looked at whole. */
    private static String text(String values, RuleTest test, RuleParameters parameters) {
        return switch (test.operator().positive()) {
            case CONTAINS -> {
                String pattern = parameters.add(SearchText.anywhere(test.text()));
                yield (test.operator().isNegated() ? "not " : "") + "exists (select 1 from " + values
                        + " and (v.text_value like " + pattern + " or lower(v.canonical) like " + pattern + "))";
            }
            case IS, STARTS_WITH -> {
                RuleTest beginning = test.with(List.of(FieldValues.compared(test.text())));
                boolean whole = beginning.text().equals(test.text());
                String pattern = test.operator().positive() == Operator.IS
                        ? SearchText.literally(test.text())
                        : SearchText.beginning(test.text());
                String longer = whole ? "" : " and lower(v.canonical) like " + parameters.add(pattern);
                yield Comparison.TEXT.rows(values + longer, "v.text_value", beginning, parameters);
            }
            default -> Comparison.TEXT.rows(values, "v.text_value", test, parameters);
        };
    }
}
