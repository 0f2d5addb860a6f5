package app.leadline.segment;

import java.util.List;

/**
 * One thing that has to be true of a lead.
 *
 * @param field {@link RuleField#key()}
 * @param values as canonical text: the value of a {@link RuleChoice}, a number as {@code 1234.5}, a day as {@code 2026-11-22}, a number of
 *     days for a relative operator, else what people typed
 */
public record Condition(String field, Operator operator, List<String> values) implements RulePart {

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String field, Operator operator, String... values) {
        return new Condition(field, operator, List.of(values));
    }
}
