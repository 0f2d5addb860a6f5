package app.leadline.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was entered cannot be accepted. Each problem names the field it belongs to, so that a form can show the sentence
 * next to it; nothing has been saved.
 */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param field name of the field as the form knows it, or empty when the input as a whole is wrong */
    public record Problem(String field, Sentence sentence) {}

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ": " + p.sentence().key()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(new Problem(field, Sentence.of(key, arguments))));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The first problem, for places with room for one. */
    public Sentence sentence() {
        return problems.getFirst().sentence();
    }
}
