package app.leadline.intelligence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Checks a whole draft, and sees to three actions: where a model proposes fewer, or fewer that hold, what the data suggests follows, and says
 * that it comes from the data.
 */
@Component
class DraftCheck {

    private static final int FEWEST_ACTIONS = 3;

    private final StorylineWriter composer;

    DraftCheck(@Qualifier("composer") StorylineWriter composer) {
        this.composer = composer;
    }

    /** @throws WriterFailure when nothing of the draft holds */
    Grounding.Result check(Grounding grounding, Draft draft) {
        Grounding.Result told = grounding.check(draft);
        if (told.statements().isEmpty()) {
            throw new WriterFailure(WriterFailure.Kind.UNREADABLE);
        }
        List<Grounding.Statement> proposed = actions(told).toList();
        return proposed.size() < FEWEST_ACTIONS ? completed(grounding, told, proposed) : told;
    }

    private Grounding.Result completed(Grounding grounding, Grounding.Result told, List<Grounding.Statement> proposed) {
        Set<Set<Source>> about = proposed.stream().map(DraftCheck::sources).collect(Collectors.toSet());
        Set<String> texts = proposed.stream().map(Grounding.Statement::text).collect(Collectors.toSet());
        Draft composed = composer.write(grounding.brief(), soFar -> {});
        List<Grounding.Statement> suggested = actions(grounding.check(composed))
                .filter(one -> !texts.contains(one.text()))
                .toList();
        // What the model has spoken of already comes last.
        Stream<Grounding.Statement> added = Stream.concat(
                        suggested.stream().filter(one -> !about.contains(sources(one))),
                        suggested.stream().filter(one -> about.contains(sources(one))))
                .limit(FEWEST_ACTIONS - proposed.size())
                .map(one -> new Grounding.Statement(one.topic(), one.text(), one.sources(), true));
        return new Grounding.Result(
                Stream.concat(told.statements().stream(), added).toList(),
                told.droppedStatements(),
                told.droppedQuotes());
    }

    private static Stream<Grounding.Statement> actions(Grounding.Result told) {
        return told.statements().stream().filter(one -> one.topic().part() == Part.ACTION);
    }

    private static Set<Source> sources(Grounding.Statement statement) {
        return statement.sources().stream().map(Grounding.Cited::source).collect(Collectors.toSet());
    }
}
