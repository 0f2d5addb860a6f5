package app.leadline.segment.ui;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a rule, by where the parts stand.
 *
 * @param all also what is only not entered yet, which nobody is reminded of before they want to save
 */
record RuleProblems(List<InvalidInput.Problem> problems, boolean all) {

    static final RuleProblems NONE = new RuleProblems(List.of(), false);

    /** At this place itself, not within. */
    Optional<Sentence> at(String path) {
        return problems.stream()
                .filter(problem -> problem.field().equals(path))
                .map(InvalidInput.Problem::sentence)
                .filter(sentence -> all || !isMissing(sentence))
                .findFirst();
    }

    String textAt(String path) {
        return at(path).map(Texts::of).orElse("");
    }

    private static boolean isMissing(Sentence sentence) {
        return sentence.key().startsWith("segment.invalid.missing.")
                || sentence.key().startsWith("segment.invalid.empty");
    }
}
