package app.leadline.conversation.export;

import app.leadline.shared.Sentence;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of one of its chats.
 *
 * @param index its place in the file, from 0; what a chat is found again by
 * @param name of the other side; empty when they deleted their account
 * @param peerId Telegram's number of the other side; null when the export does not tell
 * @param messages everything in it, also what cannot be imported
 * @param oldest null when no message has a date that can be believed
 * @param ownId Telegram's number of whoever made the export, as seen in this chat; null when they never wrote in it
 * @param ownName the name they wrote under; empty when not known
 */
public record ChatOutline(
        int index,
        String name,
        ChatType type,
        @Nullable Long peerId,
        long messages,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        @Nullable Long ownId,
        String ownName) {

    /** Why the chat cannot be imported; empty when it can. */
    public Optional<Sentence> obstacle() {
        if (type != ChatType.PERSONAL) {
            return Optional.of(Sentence.of("conversation.chat." + type.name().toLowerCase(Locale.ROOT)));
        }
        if (peerId == null) {
            return Optional.of(Sentence.of("conversation.chat.other"));
        }
        return messages == 0 ? Optional.of(Sentence.of("conversation.chat.empty")) : Optional.empty();
    }
}
