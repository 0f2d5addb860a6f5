package app.leadline.segment;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which leads belong to a segment.
 *
 * @param zone whose days are meant: that of the person who wrote the rule
 */
public record Rule(Group root, ZoneId zone) {

    /** Groups within groups, the outermost counted. */
    public static final int DEPTH_LIMIT = 4;

    public static final int CONDITIONS_LIMIT = 40;

    /** Of one condition. */
    public static final int VALUES_LIMIT = 50;

    /** Of a text to compare with. */
    public static final int TEXT_LIMIT = 100;

    /** Of a relative date. */
    public static final int DAYS_LIMIT = 36_500;

    /** All conditions, in the order in which they stand. */
    public Stream<Condition> conditions() {
        return conditions(root);
    }

    private static Stream<Condition> conditions(RulePart part) {
        return switch (part) {
            case Condition condition -> Stream.of(condition);
            case Group group -> group.parts().stream().flatMap(Rule::conditions);
        };
    }

    /** Whether leads join and leave because time passes. */
    public boolean isRelative() {
        return conditions().anyMatch(condition -> condition.operator().isRelative());
    }

    /** @param choice null for any condition on the field */
    boolean uses(String field, @Nullable String choice) {
        return conditions()
                .anyMatch(condition -> condition.field().equals(field)
                        && (choice == null || condition.values().contains(choice)));
    }

    /** The same rule with one choice of a field in the place of another. */
    Rule replacing(String field, String choice, String by) {
        UnaryOperator<Condition> replaced = condition -> condition.field().equals(field)
                ? new Condition(
                        field,
                        condition.operator(),
                        condition.values().stream()
                                .map(value -> value.equals(choice) ? by : value)
                                .distinct()
                                .toList())
                : condition;
        return new Rule((Group) mapped(root, replaced), zone);
    }

    private static RulePart mapped(RulePart part, UnaryOperator<Condition> change) {
        return switch (part) {
            case Condition condition -> change.apply(condition);
            case Group group ->
                new Group(
                        group.match(),
                        group.parts().stream().map(p -> mapped(p, change)).toList());
        };
    }
}
