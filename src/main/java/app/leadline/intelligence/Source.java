package app.leadline.intelligence;

import app.leadline.conversation.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where something that is told of a lead comes from.
 *
 * @param id of the thing within its kind; of a field its definition, of the lead the lead itself
 * @param conversation of messages and of whole conversations; null for all others
 * @param at when it happened
 */
public record Source(Kind kind, long id, @Nullable ConversationId conversation, Instant at) {

    public enum Kind {
        LEAD,
        FIELD,
        ACTIVITY,
        MESSAGE,
        /** A whole conversation, or a stretch of it. */
        TALK,
        DEAL,
        CAMPAIGN,
        /** An action of an earlier storyline that somebody did. */
        ACTION,
        /** Of an extension. */
        NOTE
    }

    public static Source of(Kind kind, long id, Instant at) {
        return new Source(kind, id, null, at);
    }
}
