package app.leadline.conversation.export;

import app.leadline.conversation.export.ExportFile.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes down what chats an export holds while all of it passes. */
final class Outliner implements ExportVisitor {

    private final LongConsumer bytesRead;
    private final Map<Integer, Seen> open = new HashMap<>();
    private final List<ChatOutline> chats = new ArrayList<>();
    private @Nullable Long ownerId;
    private String ownerName = "";

    Outliner(LongConsumer bytesRead) {
        this.bytesRead = bytesRead;
    }

    @Override
    public void owner(long telegramUserId, String name) {
        ownerId = telegramUserId;
        ownerName = name;
    }

    @Override
    public void message(int chat, Exported message) {
        open.computeIfAbsent(chat, c -> new Seen()).count(message);
    }

    @Override
    public void chat(int chat, String name, ChatType type, @Nullable Long peerId) {
        Seen seen = Optional.ofNullable(open.remove(chat)).orElseGet(Seen::new);
        Optional<Map.Entry<Long, String>> own = seen.senders.entrySet().stream()
                .filter(sender -> !sender.getKey().equals(peerId))
                .findFirst();
        chats.add(new ChatOutline(
                chat,
                name,
                type,
                peerId,
                seen.messages,
                seen.oldest,
                seen.newest,
                own.map(Map.Entry::getKey).orElse(null),
                own.map(Map.Entry::getValue).orElse("")));
    }

    @Override
    public void bytesRead(long bytes) {
        bytesRead.accept(bytes);
    }

    ExportOutline finished() {
        chats.sort(Comparator.comparingInt(ChatOutline::index));
        boolean wholeAccount = ownerId != null || chats.size() != 1;
        return new ExportOutline(ownerId, ownerName, wholeAccount, List.copyOf(chats));
    }
}
