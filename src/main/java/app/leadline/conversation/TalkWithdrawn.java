package app.leadline.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Something of a conversation may no longer be told of. Published in the transaction that takes it away, so that whoever has kept something
 * of it forgets it in the same one.
 *
 * @param since what was kept of messages sent from then on is no longer right
 * @param whole whether the conversation as a whole is gone, or its owner allows less than before
 * @param messages that are gone
 */
public record TalkWithdrawn(ConversationId conversation, Instant since, boolean whole, List<MessageId> messages) {

    public TalkWithdrawn {
        messages = List.copyOf(messages);
    }

    static TalkWithdrawn whole(ConversationId conversation) {
        return new TalkWithdrawn(conversation, Instant.EPOCH, true, List.of());
    }

    /** Edited, or joined by older ones. */
    static TalkWithdrawn changed(ConversationId conversation, Instant since) {
        return new TalkWithdrawn(conversation, since, false, List.of());
    }
}
