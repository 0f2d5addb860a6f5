package app.leadline.deal;

import app.leadline.segment.Operator;
import app.leadline.segment.RuleChoice;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleParameters;
import app.leadline.segment.RuleTest;
import app.leadline.segment.RuleType;
import app.leadline.shared.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Something about the deals of a lead. */
record DealRuleField(
        String key,
        Sentence label,
        RuleType type,
        List<Operator> operators,
        Function<Locale, List<RuleChoice>> listed,
        Writer writer)
        implements RuleField {

    /** Writes a condition. */
    @FunctionalInterface
    interface Writer {
        String write(RuleTest test, RuleParameters parameters);
    }

    /** With all operators of its type. */
    static DealRuleField of(
            String key, Sentence label, RuleType type, Function<Locale, List<RuleChoice>> listed, Writer writer) {
        return new DealRuleField(key, label, type, type.operators(), listed, writer);
    }

    @Override
    public Sentence group() {
        return Sentence.of("deal.rule.group");
    }

    @Override
    public List<RuleChoice> choices(Locale reader) {
        return listed.apply(reader);
    }

    @Override
    public String condition(RuleTest test, RuleParameters parameters) {
        return writer.write(test, parameters);
    }
}
