package app.leadline.conversation;

import app.leadline.shared.LiveEvent;

/** Telegram was asked for new messages of a conversation, or cannot be asked. Carries no content. */
public record WatchChanged(ConversationId conversation) implements LiveEvent {

    /** Of one conversation. */
    public record Of(ConversationId conversation) {}

    @Override
    public Object topic() {
        return new Of(conversation);
    }
}
