package app.leadline.intelligence;

import app.leadline.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a storyline with where it comes from.
 *
 * @param text plain text, whatever it looks like
 * @param fromData whether the composer added it to what a model wrote
 * @param done of an action that somebody did; empty for all others
 */
public record Statement(
        StatementId id, Topic topic, String text, List<Chip> chips, boolean fromData, Optional<Done> done) {

    public Statement {
        chips = List.copyOf(chips);
    }

    /** @param by e-mail address */
    public record Done(Instant at, String by) {}

    /**
     * One source.
     *
     * @param quote the words it takes up; null when it takes up none
     */
    public record Chip(Source source, @Nullable String quote, Reach reach) {

        /** Of messages. */
        public Optional<MessageId> message() {
            return source.kind() == Source.Kind.MESSAGE ? Optional.of(new MessageId(source.id())) : Optional.empty();
        }
    }

    /** Whether the asker gets to a source. */
    public enum Reach {
        OPEN,
        /** A conversation of somebody else. */
        LOCKED,
        /** Deleted since. */
        GONE
    }
}
