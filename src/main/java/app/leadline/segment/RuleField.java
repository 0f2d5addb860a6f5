package app.leadline.segment;

import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * A thing one can build a rule on. A feature offers its fields through a bean of type {@link RuleFields}; the editor, the sentence
 * that explains a rule and the evaluation know nothing more of them than this.
 */
public interface RuleField {

    /** What rules are stored with; must not change, nor depend on a name that people can change. */
    String key();

    /** Under which heading an editor offers it. */
    Sentence group();

    /** What people call it; a name that people gave it is returned by key {@code lead.value.text}. */
    Sentence label();

    RuleType type();

    /** Those of its type that make sense for it, in the order in which an editor offers them. */
    default List<Operator> operators() {
        return type().operators();
    }

    /** What can be chosen, in the order people expect; for types that {@linkplain RuleType#hasChoices() have choices}. */
    default List<RuleChoice> choices(Locale reader) {
        return List.of();
    }

    /**
     * A condition on {@code lead l} in SQL that PostgreSQL and H2 understand; null is as good as false, so a negated one must never be null.
     * It is used for one lead and for a million of them, so whatever it looks up needs an index by {@code l.id}. {@link Comparison} writes
     * it for a column of the lead and for rows that hang on it.
     *
     * @param parameters takes every value, so that nothing anybody typed becomes part of the text
     */
    String condition(RuleTest test, RuleParameters parameters);
}
