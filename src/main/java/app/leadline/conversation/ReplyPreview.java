package app.leadline.conversation;

import app.leadline.telegram.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * The message that another one answers.
 *
 * @param key null when that message is not here; then there is nothing else to show
 * @param text its beginning, at most 200 characters
 */
public record ReplyPreview(
        @Nullable MessageKey key,
        boolean outgoing,
        @Nullable String senderName,
        MessageKind kind,
        String text) {}
