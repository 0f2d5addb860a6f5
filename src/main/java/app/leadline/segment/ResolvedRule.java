package app.leadline.segment;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule together with the fields it names, ready to become SQL. */
record ResolvedRule(Rule rule, Map<String, RuleField> fields) {

    /** The key of a field that the rule names and nobody offers any more: the feature that brought it is gone. */
    Optional<String> missing() {
        return rule.conditions()
                .map(Condition::field)
                .filter(key -> !fields.containsKey(key))
                .findFirst();
    }

    /** The whole rule as one condition on {@code lead l}. */
    String condition(RuleParameters parameters, Instant now) {
        return condition(rule.root(), parameters, now);
    }

    String condition(RulePart part, RuleParameters parameters, Instant now) {
        return switch (part) {
            case Condition condition -> {
                RuleField field = Objects.requireNonNull(fields.get(condition.field()));
                yield field.condition(RuleTest.of(condition, now, rule.zone()), parameters);
            }
            case Group group -> {
                String word = group.match() == Group.Match.ALL ? " and " : " or ";
                yield group.parts().stream()
                        .map(inner -> condition(inner, parameters, now))
                        .collect(Collectors.joining(word, "(", ")"));
            }
        };
    }
}
