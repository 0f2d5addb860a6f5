package app.leadline.segment;

/**
 * One of the values a condition can compare with.
 *
 * @param value as it stands in a {@link Condition}; a number or a key, so that renaming changes no rule
 * @param label in the language of the reader
 */
public record RuleChoice(String value, String label) {}
