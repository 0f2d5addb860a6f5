package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.Rule;
import app.leadline.shared.InvalidInput;
import java.util.List;
import java.util.Locale;

/** What a rule that is being edited says, and what is wrong with it. */
record RuleReading(Rule rule, String sentence, List<InvalidInput.Problem> problems) {

    static RuleReading of(SegmentParts parts, CurrentMember member, Rule rule, Locale reader) {
        String sentence = rule.root().parts().isEmpty() ? "" : parts.texts().of(member, rule.root(), reader);
        try {
            parts.trial().check(member, rule);
            return new RuleReading(rule, sentence, List.of());
        } catch (InvalidInput invalid) {
            return new RuleReading(rule, sentence, invalid.problems());
        }
    }
}
