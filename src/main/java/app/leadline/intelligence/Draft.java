package app.leadline.intelligence;

import java.util.List;

/** What a writer says, unchecked. While it is being written the last statement may be cut anywhere. */
public record Draft(List<Statement> statements, Usage usage) {

    public static final Draft EMPTY = new Draft(List.of(), Usage.NONE);

    public Draft {
        statements = List.copyOf(statements);
    }

    /**
     * @param sources references of the facts it rests on, as the {@link Brief} names them
     * @param quotes words it takes up from messages
     */
    public record Statement(Topic topic, String text, List<String> sources, List<Quote> quotes) {

        public Statement {
            sources = List.copyOf(sources);
            quotes = List.copyOf(quotes);
        }
    }

    /** @param source reference of the message */
    public record Quote(String source, String text) {}
}
