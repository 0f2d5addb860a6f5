package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;

/** Messages came, changed or went, or its owner decided something about it; pages of the owner that show the conversation look again. Carries no content. */
public record ConversationChanged(ConversationId conversation, LeadId lead) implements LiveEvent {

    @Override
    public Object topic() {
        return conversation;
    }
}
