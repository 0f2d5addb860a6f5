package app.leadline.telegram;

import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.MessagesDeleted;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.ReadBySelf;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import app.leadline.telegram.TelegramUpdate.TalkMissed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The short form of many updates: of each talk since which message something happened in it, what was deleted, how far it was read, and the
 * newest message of the other side, which also those want to know who keep nothing of the talk; of the session how it is now.
 */
final class Condensed {

    private final Map<Long, OfTalk> talks = new LinkedHashMap<>();
    private @Nullable SessionChanged session;

    private static final class OfTalk {
        private long oldest = Long.MAX_VALUE;
        private final Set<Long> deleted = new LinkedHashSet<>();
        private @Nullable NewMessage newest;
        private @Nullable ReadByOther readByOther;
        private @Nullable ReadBySelf readBySelf;
    }

    void add(TelegramUpdate update) {
        switch (update) {
            case SessionChanged changed -> session = changed;
            case NewMessage told -> arrived(talk(told.userId()), told);
            case ReadByOther read -> read(talk(read.userId()), read);
            case ReadBySelf read -> read(talk(read.userId()), read);
            case MessageEdited told ->
                missed(talk(told.userId()), told.message().id());
            case MessagesDeleted told -> talk(told.userId()).deleted.addAll(told.ids());
            case SendSucceeded told ->
                missed(talk(told.userId()), told.message().id());
            case TalkMissed told -> missed(talk(told.userId()), told.oldest());
            case SendFailed told -> {
                // What has become of an own message, the outbox finds in the history.
            }
        }
    }

    private OfTalk talk(long userId) {
        return talks.computeIfAbsent(userId, id -> new OfTalk());
    }

    private static void missed(OfTalk talk, long message) {
        talk.oldest = Math.min(talk.oldest, message);
    }

    private static void arrived(OfTalk talk, NewMessage told) {
        if (!told.message().pending()) {
            missed(talk, told.message().id());
        }
        Long sender = told.message().senderId();
        boolean theirs = sender != null && sender == told.userId();
        if (theirs
                && (talk.newest == null
                        || talk.newest.message().id() < told.message().id())) {
            talk.newest = told;
        }
    }

    private static void read(OfTalk talk, ReadByOther read) {
        talk.readByOther = talk.readByOther == null || talk.readByOther.upTo() < read.upTo() ? read : talk.readByOther;
    }

    private static void read(OfTalk talk, ReadBySelf read) {
        talk.readBySelf = talk.readBySelf == null || talk.readBySelf.upTo() < read.upTo() ? read : talk.readBySelf;
    }

    List<TelegramUpdate> updates() {
        List<TelegramUpdate> updates = new ArrayList<>();
        talks.forEach((userId, talk) -> {
            add(updates, talk.newest);
            if (!talk.deleted.isEmpty()) {
                updates.add(new MessagesDeleted(userId, List.copyOf(talk.deleted)));
            }
            if (talk.oldest < Long.MAX_VALUE) {
                updates.add(new TalkMissed(userId, talk.oldest));
            }
            add(updates, talk.readByOther);
            add(updates, talk.readBySelf);
        });
        add(updates, session);
        return updates;
    }

    private static void add(List<TelegramUpdate> updates, @Nullable TelegramUpdate update) {
        if (update != null) {
            updates.add(update);
        }
    }
}
