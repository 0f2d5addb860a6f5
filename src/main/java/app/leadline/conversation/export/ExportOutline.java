package app.leadline.conversation.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in an export, known after all of it has been read once.
 *
 * @param ownerId Telegram's number of whoever made it; null when the file does not tell
 * @param ownerName empty when not known
 * @param wholeAccount false when it is the export of a single chat
 * @param chats in the order of the file
 */
public record ExportOutline(@Nullable Long ownerId, String ownerName, boolean wholeAccount, List<ChatOutline> chats) {

    public List<ChatOutline> importable() {
        return chats.stream().filter(chat -> chat.obstacle().isEmpty()).toList();
    }
}
