package app.leadline.segment;

/**
 * How a condition compares. A negated operator is the exact opposite of its positive one, so it is also true for leads of which nothing
 * is known: whose country is unknown, is not in Germany.
 */
public enum Operator {
    ANY_OF(1, Integer.MAX_VALUE),
    ALL_OF(1, Integer.MAX_VALUE),
    /** Opposite of {@link #ANY_OF}. */
    NONE_OF(1, Integer.MAX_VALUE),
    IS(1, 1),
    /** Opposite of {@link #IS}. */
    IS_NOT(1, 1),
    CONTAINS(1, 1),
    /** Opposite of {@link #CONTAINS}. */
    CONTAINS_NOT(1, 1),
    STARTS_WITH(1, 1),
    EQUALS(1, 1),
    AT_LEAST(1, 1),
    AT_MOST(1, 1),
    MORE(1, 1),
    LESS(1, 1),
    /** Both ends count. */
    BETWEEN(2, 2),
    ON(1, 1),
    BEFORE(1, 1),
    AFTER(1, 1),
    /** Not longer ago than so many days, and not in the future. */
    IN_LAST(1, 1),
    /** More than so many days ago. */
    OLDER_THAN(1, 1),
    /** From now on until so many days ahead. */
    IN_NEXT(1, 1),
    YES(0, 0),
    NO(0, 0),
    KNOWN(0, 0),
    /** Opposite of {@link #KNOWN}. */
    UNKNOWN(0, 0);

    private final int fewest;
    private final int most;

    Operator(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** How many values it needs at least. */
    public int fewestValues() {
        return fewest;
    }

    /** How many values it takes at most. */
    public int mostValues() {
        return most;
    }

    /** Its values are numbers of days from today: what it says of a lead changes as time passes. */
    public boolean isRelative() {
        return this == IN_LAST || this == OLDER_THAN || this == IN_NEXT;
    }

    public boolean isNegated() {
        return positive() != this;
    }

    /** The operator of which this one is the opposite; itself when it is none. */
    public Operator positive() {
        return switch (this) {
            case NONE_OF -> ANY_OF;
            case IS_NOT -> IS;
            case CONTAINS_NOT -> CONTAINS;
            case UNKNOWN -> KNOWN;
            default -> this;
        };
    }
}
