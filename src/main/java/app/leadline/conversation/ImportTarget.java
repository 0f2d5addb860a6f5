package app.leadline.conversation;

import app.leadline.conversation.export.ChatOutline;
import app.leadline.conversation.export.Exported;
import app.leadline.conversation.export.Exported.ExportedMessage;
import app.leadline.conversation.export.Exported.Unusable;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversation that the messages of one chat go into; writes them a batch at a time. */
final class ImportTarget {

    private static final int BATCH = 1_000;

    private final ChatOutline chat;
    private final LeadId lead;
    private final ConversationId conversation;
    private final MessageStore store;
    private final @Nullable Long ownId;
    private final ImportTally tally = new ImportTally();
    private final Map<Long, ExportedMessage> batch = new LinkedHashMap<>();
    private long highestKnown;
    private @Nullable Instant newest;

    /** @param ownId whose messages are outgoing; null when that is only known by not being the other side */
    ImportTarget(ChatOutline chat, LeadId lead, ConversationId conversation, @Nullable Long ownId, MessageStore store) {
        this.chat = chat;
        this.lead = lead;
        this.conversation = conversation;
        this.ownId = ownId;
        this.store = store;
        this.highestKnown = store.highestTelegramId(conversation);
    }

    void add(Exported exported) {
        switch (exported) {
            case Unusable unusable -> tally.skip(unusable);
            case ExportedMessage message -> add(message);
        }
        if (batch.size() >= BATCH) {
            write();
        }
    }

    private void add(ExportedMessage exported) {
        TelegramMessage message = exported.message();
        ExportedMessage twin = batch.get(message.id());
        if (twin != null) {
            tally.known++;
        }
        if (twin == null || isNewer(message.editedAt(), twin.message().editedAt())) {
            batch.put(message.id(), exported);
        }
    }

    private void write() {
        Map<Long, MessageStore.Known> known = store.known(conversation, newIds() ? List.of() : batch.keySet());
        List<MessageStore.Row> added = new ArrayList<>();
        List<MessageStore.Row> updated = new ArrayList<>();
        for (ExportedMessage exported : batch.values()) {
            TelegramMessage message = exported.message();
            MessageStore.Known twin = known.get(message.id());
            MessageStore.Row row = new MessageStore.Row(message, isOwn(message), twin == null ? 0 : twin.id());
            if (twin == null) {
                added.add(row);
                tally.shortened += exported.shortened() ? 1 : 0;
            } else if (isNewer(message.editedAt(), twin.editedAt())) {
                updated.add(row);
                tally.shortened += exported.shortened() ? 1 : 0;
            } else {
                tally.known++;
            }
        }
        store.insert(conversation, added);
        store.update(updated);
        added.forEach(row -> count(row.message()));
        tally.updated += updated.size();
        batch.clear();
    }

    /** Whether no message of the batch can be there already: saves asking, most of all at the first import. */
    private boolean newIds() {
        return batch.keySet().stream().noneMatch(id -> id <= highestKnown);
    }

    private void count(TelegramMessage message) {
        tally.added++;
        highestKnown = Math.max(highestKnown, message.id());
        newest = newest == null || message.sentAt().isAfter(newest) ? message.sentAt() : newest;
    }

    private boolean isOwn(TelegramMessage message) {
        Long sender = message.senderId();
        return sender != null && (ownId != null ? sender.equals(ownId) : !sender.equals(chat.peerId()));
    }

    private static boolean isNewer(@Nullable Instant edit, @Nullable Instant known) {
        return edit != null && (known == null || edit.isAfter(known));
    }

    /** To be called once after the last message. */
    ImportReport.Chat finish() {
        write();
        store.grow(conversation, tally.added, newest);
        store.deleteIfEmpty(conversation);
        return tally.finished(chat, lead);
    }

    boolean hasWritten() {
        return tally.added + tally.updated > 0;
    }

    LeadId lead() {
        return lead;
    }

    ConversationId conversation() {
        return conversation;
    }
}
