package app.leadline.segment;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.SearchText;
import app.leadline.shared.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds everything that is wrong with a rule. Problems of a part are named by where it stands: {@code rule.0} is the first part of the
 * root, {@code rule.0.2} the third part of that; {@code rule} the rule as a whole.
 */
final class RuleCheck {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    private final Map<String, RuleField> fields;
    private final Map<String, Set<String>> choices = new HashMap<>();
    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    private RuleCheck(Map<String, RuleField> fields) {
        this.fields = fields;
    }

    /** @throws InvalidInput with every problem of the rule */
    static void check(Rule rule, Map<String, RuleField> fields) {
        RuleCheck check = new RuleCheck(fields);
        long conditions = rule.conditions().count();
        if (conditions > Rule.CONDITIONS_LIMIT) {
            check.problem("rule", "segment.invalid.tooMany", Rule.CONDITIONS_LIMIT, conditions);
        } else {
            check.group(rule.root(), "rule", 1);
        }
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
        }
    }

    private void group(Group group, String path, int depth) {
        if (group.parts().isEmpty()) {
            problem(path, depth == 1 ? "segment.invalid.empty" : "segment.invalid.emptyGroup");
        }
        if (depth > Rule.DEPTH_LIMIT) {
            problem(path, "segment.invalid.tooDeep", Rule.DEPTH_LIMIT);
            return;
        }
        for (int i = 0; i < group.parts().size(); i++) {
            String inner = path + "." + i;
            switch (group.parts().get(i)) {
                case Condition condition -> condition(condition, inner);
                case Group deeper -> group(deeper, inner, depth + 1);
            }
        }
    }

    private void condition(Condition condition, String path) {
        RuleField field = fields.get(condition.field());
        if (condition.field().isEmpty()) {
            problem(path, "segment.invalid.missing.FIELD");
        } else if (field == null) {
            problem(path, "segment.invalid.fieldGone");
        } else if (!field.operators().contains(condition.operator())) {
            problem(path, "segment.invalid.operator", field.label());
        } else if (condition.values().size() < condition.operator().fewestValues()) {
            problem(path, "segment.invalid.missing." + kind(field, condition.operator()));
        } else if (condition.values().size() > Math.min(condition.operator().mostValues(), Rule.VALUES_LIMIT)) {
            problem(path, "segment.invalid.tooManyValues", Rule.VALUES_LIMIT);
        } else {
            values(field, condition, path);
        }
    }

    private static String kind(RuleField field, Operator operator) {
        return operator.isRelative() ? "DAYS" : field.type().name();
    }

    private void values(RuleField field, Condition condition, String path) {
        String kind = kind(field, condition.operator());
        for (String value : condition.values()) {
            boolean right = switch (kind) {
                case "DAYS" -> isNumberOfDays(value);
                case "NUMBER" -> isNumber(value);
                case "DATE" -> isDay(value);
                case "TEXT" -> !value.isBlank() && value.length() <= Rule.TEXT_LIMIT && SearchText.isTypable(value);
                default -> choices(field).contains(value);
            };
            if (!right) {
                problem(path, "segment.invalid.value." + kind, kind.equals("DAYS") ? Rule.DAYS_LIMIT : Rule.TEXT_LIMIT);
                return;
            }
        }
        if (condition.operator() == Operator.BETWEEN && !inOrder(kind, condition.values())) {
            problem(path, "segment.invalid.order");
        }
    }

    private static boolean inOrder(String kind, List<String> ends) {
        return kind.equals("DATE")
                ? !LocalDate.parse(ends.getFirst()).isAfter(LocalDate.parse(ends.getLast()))
                : new BigDecimal(ends.getFirst()).compareTo(new BigDecimal(ends.getLast())) <= 0;
    }

    private static boolean isNumberOfDays(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= Rule.DAYS_LIMIT;
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1," + DIGITS + "}(\\.\\d{1," + DECIMALS + "})?");
    }

    private static boolean isDay(String value) {
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}")
                    && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Set<String> choices(RuleField field) {
        return choices.computeIfAbsent(
                field.key(),
                key -> field.choices(Locale.ENGLISH).stream()
                        .map(RuleChoice::value)
                        .collect(Collectors.toSet()));
    }

    private void problem(String path, String key, Object... arguments) {
        problems.add(new InvalidInput.Problem(path, Sentence.of(key, arguments)));
    }
}
