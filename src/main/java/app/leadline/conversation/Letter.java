package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;

/**
 * An own message on its way.
 *
 * @param peer Telegram's number of the other side
 * @param replyTo Telegram's number of the answered message, or 0
 * @param person whether a person waits in this conversation
 */
record Letter(
        MessageId id,
        ConversationId conversation,
        LeadId lead,
        TelegramAccountId account,
        long peer,
        String text,
        long replyTo,
        Instant writtenAt,
        MessageStatus status,
        boolean person) {

    Turns.Turn turn() {
        return new Turns.Turn(conversation, person);
    }
}
