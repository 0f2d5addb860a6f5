package app.leadline.conversation.export;

import app.leadline.conversation.ImportProgress;
import app.leadline.conversation.export.Exported.ExportedMessage;
import app.leadline.shared.InvalidInput;
import app.leadline.telegram.TelegramMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
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
     * @return the chats that can be chosen from, importable or not
     * @throws InvalidInput for "file", with a sentence that says what is wrong and what to do; also when none of its
     *     chats can be imported
     */
    public ExportOutline check(ImportProgress progress) {
        long size = size();
        Outliner outliner = new Outliner(bytes -> progress.at(bytes, size));
        new ExportReader(path, zone, now).read(outliner);
        ExportOutline outline = outliner.finished();
        if (outline.importable().isEmpty()) {
            boolean single = outline.chats().size() == 1;
            throw new InvalidInput(
                    "file",
                    single
                            ? outline.chats()
                                    .getFirst()
                                    .obstacle()
                                    .orElseThrow()
                                    .key()
                            : "conversation.file.nothingToImport");
        }
        return outline;
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            if (exported instanceof ExportedMessage(TelegramMessage message, boolean shortened)) {
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
