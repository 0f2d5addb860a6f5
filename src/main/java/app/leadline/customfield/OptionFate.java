package app.leadline.customfield;

/** What becomes of the values that have an option which is removed. */
public sealed interface OptionFate {

    /** Leads with the removed option get this one. */
    record ReplaceBy(OptionId other) implements OptionFate {}

    /** Leads with the removed option lose it; where it was the only one, the field is empty then. */
    record Clear() implements OptionFate {}
}
