package app.leadline.segment;

import static app.leadline.segment.Operator.*;

import java.util.List;

/** What kind of value a {@link RuleField} has: which operators it offers, and what an editor lets people enter. */
public enum RuleType {
    /** One of the field's choices. */
    CHOICE(ANY_OF, NONE_OF, KNOWN, UNKNOWN),
    /** Any number of the field's choices at the same time, as tags are. */
    CHOICES(ANY_OF, ALL_OF, NONE_OF, KNOWN, UNKNOWN),
    TEXT(IS, IS_NOT, CONTAINS, CONTAINS_NOT, STARTS_WITH, KNOWN, UNKNOWN),
    /** A decimal number: {@code -42.5}. */
    NUMBER(EQUALS, AT_LEAST, AT_MOST, MORE, LESS, BETWEEN, KNOWN, UNKNOWN),
    /** A day, {@code 2026-11-22}, or a moment of it; relative operators take a number of days. */
    DATE(IN_LAST, OLDER_THAN, IN_NEXT, ON, BEFORE, AFTER, BETWEEN, KNOWN, UNKNOWN),
    YES_NO(YES, NO, KNOWN, UNKNOWN);

    private final List<Operator> operators;

    RuleType(Operator... operators) {
        this.operators = List.of(operators);
    }

    /** In the order in which an editor offers them. */
    public List<Operator> operators() {
        return operators;
    }

    public boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }
}
