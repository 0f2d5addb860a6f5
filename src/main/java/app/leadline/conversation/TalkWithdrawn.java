package app.leadline.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Something of conversations may no longer be told of. Published in the transaction that takes it away, so that whoever has kept something
 * of it forgets it in the same one.
 *
 * @param conversations several, when they go together
 * @param since what was kept of messages sent from then on is no longer right
 * @param whole whether the conversations as a whole are gone, or their owner allows less than before
 * @param messages that are gone
 */
public record TalkWithdrawn(
        List<ConversationId> conversations, Instant since, boolean whole, List<MessageId> messages) {

    public TalkWithdrawn {
        conversations = List.copyOf(conversations);
        messages = List.copyOf(messages);
    }

    static TalkWithdrawn whole(ConversationId conversation) {
        return whole(List.of(conversation));
    }

    static TalkWithdrawn whole(List<ConversationId> conversations) {
        return new TalkWithdrawn(conversations, Instant.EPOCH, true, List.of());
    }

    /** Edited, or joined by older ones. */
    static TalkWithdrawn changed(ConversationId conversation, Instant since) {
        return new TalkWithdrawn(List.of(conversation), since, false, List.of());
    }
}
