package app.leadline.conversation.export;

import org.jspecify.annotations.Nullable;

/** Is told what an export holds, in the order of the file, while it is read. */
interface ExportVisitor {

    /** Of a whole account: who made the export. */
    default void owner(long telegramUserId, String name) {}

    /** Whether the messages of a chat are to be parsed; they are skipped otherwise. */
    default boolean wants(int chat) {
        return true;
    }

    void message(int chat, Exported message);

    /** Comes after the messages of the chat. */
    default void chat(int chat, String name, ChatType type, @Nullable Long peerId) {}

    /** Called now and then; throw to stop reading. */
    default void bytesRead(long bytes) {}
}
