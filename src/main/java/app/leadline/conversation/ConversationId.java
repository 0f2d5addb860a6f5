package app.leadline.conversation;

/** The number of a conversation. Knowing it opens nothing: every question is answered to the owner only. */
public record ConversationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
