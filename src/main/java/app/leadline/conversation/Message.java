package app.leadline.conversation;

import app.leadline.shared.Sentence;
import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.Reaction;
import app.leadline.telegram.TextEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message as its owner reads it. All texts were written by others and are shown as text only.
 *
 * @param outgoing written by the owner of the account
 * @param senderName null when the sender deleted their account
 * @param details what belongs to a kind: {@code action}, {@code discard_reason} and {@code duration_seconds} of a
 *     service message, {@code latitude} and {@code longitude}, {@code first_name} and {@code phone_number} of a
 *     contact, {@code question} of a poll, {@code via_bot}, ...
 * @param forwardedFrom null when it was not forwarded, empty when its author deleted their account
 * @param deletedAt when it was deleted on the other side; null when it was not
 * @param status null for messages of the other side
 * @param failure why it was not sent; null unless it has failed
 */
public record Message(
        MessageKey key,
        @Nullable Long telegramMessageId,
        boolean outgoing,
        @Nullable String senderName,
        @Nullable Long senderTelegramId,
        MessageKind kind,
        String text,
        List<TextEntity> entities,
        @Nullable Media media,
        Map<String, String> details,
        @Nullable ReplyPreview replyTo,
        @Nullable String forwardedFrom,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        List<Reaction> reactions,
        @Nullable MessageStatus status,
        @Nullable Sentence failure) {

    public MessageId id() {
        return key.id();
    }

    public Instant sentAt() {
        return key.sentAt();
    }
}
