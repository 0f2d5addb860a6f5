package app.leadline.segment;

import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that every lead has.
 *
 * @param listed what can be chosen
 * @param comparing writes the condition
 */
record LeadRuleField(
        String key,
        Sentence label,
        RuleType type,
        List<Operator> operators,
        Function<Locale, List<RuleChoice>> listed,
        Writer comparing)
        implements RuleField {

    private static final List<Operator> WHETHER_KNOWN = List.of(Operator.KNOWN, Operator.UNKNOWN);

    /** Writes a condition. */
    @FunctionalInterface
    interface Writer {
        String write(RuleTest test, RuleParameters parameters);
    }

    /** Of which one knows something, or does not. */
    static LeadRuleField of(String key, String label, RuleType type, Writer comparing) {
        return new LeadRuleField(key, Sentence.of(label), type, type.operators(), reader -> List.of(), comparing);
    }

    /** Which every lead has: nobody asks whether it is known. */
    LeadRuleField always() {
        List<Operator> others =
                operators.stream().filter(o -> !WHETHER_KNOWN.contains(o)).toList();
        return new LeadRuleField(key, label, type, others, listed, comparing);
    }

    /** Which is known or not, and nothing more is to be asked. */
    LeadRuleField onlyKnown() {
        return new LeadRuleField(key, label, type, WHETHER_KNOWN, listed, comparing);
    }

    LeadRuleField choosing(Function<Locale, List<RuleChoice>> choices) {
        return new LeadRuleField(key, label, type, operators, choices, comparing);
    }

    @Override
    public Sentence group() {
        return Sentence.of("segment.fields.lead");
    }

    @Override
    public List<RuleChoice> choices(Locale reader) {
        return listed.apply(reader);
    }

    @Override
    public String condition(RuleTest test, RuleParameters parameters) {
        return comparing.write(test, parameters);
    }
}
