package app.leadline.conversation.export;

import org.jspecify.annotations.Nullable;

/** What kind of chat an export holds. Only a personal chat can belong to a lead. */
public enum ChatType {
    PERSONAL,
    BOT,
    SAVED,
    GROUP,
    CHANNEL,
    OTHER;

    static ChatType of(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "personal_chat" -> PERSONAL;
            case "bot_chat" -> BOT;
            case "saved_messages" -> SAVED;
            case "private_group", "private_supergroup", "public_supergroup" -> GROUP;
            case "private_channel", "public_channel" -> CHANNEL;
            default -> OTHER;
        };
    }
}
