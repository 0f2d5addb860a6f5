package app.leadline.conversation.export;

import app.leadline.conversation.export.Exported.ExportedMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An export on disk. Reading it takes the same memory whatever its size.
 *
 * @param zone where the computer that made the export was; matters for old exports only
 * @param now messages from after it cannot be true
 */
public record ExportFile(Path path, ZoneId zone, Instant now) {

    /**
     * Reads all of it once: after this it is known to be whole.
     *
     * @param bytesRead called often; throw to stop
     * @throws app.leadline.shared.InvalidInput for "file", with a sentence that says what is wrong with it
     */
    public ExportOutline outline(LongConsumer bytesRead) {
        Outliner outliner = new Outliner(bytesRead);
        new ExportReader(path, zone, now).read(outliner);
        return outliner.finished();
    }

    /**
     * Reads the messages of some chats, in the order of the file.
     *
     * @param wanted by {@link ChatOutline#index()}
     * @param action gets the index of the chat as well; throw to stop
     */
    public void messages(IntPredicate wanted, BiConsumer<Integer, Exported> action) {
        new ExportReader(path, zone, now).read(new ExportVisitor() {
            @Override
            public boolean wants(int chat) {
                return wanted.test(chat);
            }

            @Override
            public void message(int chat, Exported message) {
                action.accept(chat, message);
            }
        });
    }

    /** What is remembered of a chat while its messages pass. */
    static final class Seen {
        long messages;

        @Nullable
        Instant oldest;

        @Nullable
        Instant newest;
        /** The two sides of a personal chat; which is whose is known when the chat has been read. */
        final Map<Long, String> senders = new HashMap<>();

        void count(Exported exported) {
            messages++;
            if (exported instanceof ExportedMessage message) {
                Instant at = message.sentAt();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
                newest = newest == null || at.isAfter(newest) ? at : newest;
                String name = message.senderName();
                if (message.senderId() != null && message.senderId() > 0 && senders.size() < 3) {
                    senders.putIfAbsent(message.senderId(), name == null ? "" : name);
                }
            }
        }
    }
}
