package app.leadline.telegram.simulator;

import app.leadline.telegram.MessageKind;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.BlockedByUser;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.PeerDeleted;
import app.leadline.telegram.TelegramFailure.Refused;
import app.leadline.telegram.TelegramFailure.TooLong;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The messages on their way from one session to Telegram, in their order. Called under Telegram's lock. */
final class Sends {

    private final Telegram telegram;
    private final Correspondents correspondents;
    private final Client client;
    private final MVMap<String, String> kept;
    private final String prefix;
    private final Queue<Sending> queue = new ArrayDeque<>();

    /** A message under way; {@code due} when nothing but the messages before it keeps it here. */
    private static final class Sending {
        private final String key;
        private final long temporaryId;
        private final Pending pending;
        private final @Nullable TelegramFailure failure;
        private boolean due;

        Sending(String key, long temporaryId, Pending pending, @Nullable TelegramFailure failure) {
            this.key = key;
            this.temporaryId = temporaryId;
            this.pending = pending;
            this.failure = failure;
        }
    }

    Sends(Telegram telegram, Correspondents correspondents, Client client, SessionKey key) {
        this.telegram = telegram;
        this.correspondents = correspondents;
        this.client = client;
        this.kept = kept(telegram.file);
        this.prefix = prefix(key);
    }

    private static MVMap<String, String> kept(StateFile file) {
        return file.byName("pending");
    }

    private static String prefix(SessionKey key) {
        return key.value() + "/";
    }

    /** The sessions that have left something under way. */
    static Stream<String> senders(StateFile file) {
        return kept(file).keySet().stream().map(key -> key.substring(0, key.indexOf('/')));
    }

    /** Drops what a session that is not open has left under way. */
    static void forget(StateFile file, SessionKey key) {
        MVMap<String, String> kept = kept(file);
        left(kept, prefix(key)).forEach(left -> kept.remove(left.getKey()));
    }

    /** Takes a text in hand. */
    TelegramMessage take(Account account, TelegramUser self, long userId, String text, long replyTo) {
        if (text.isBlank()) {
            throw new Refused("MESSAGE_EMPTY");
        }
        if (text.length() > TelegramMessage.LONGEST_TEXT) {
            throw new TooLong();
        }
        TelegramFailure refusal = account.refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        account.countSend(telegram.time.elapsed(), telegram.settings.sendsPerWindow(), telegram.settings.floodWindow());
        boolean known = replyTo != 0 && telegram.talk(account.id(), userId).get(replyTo) != null;
        Pending pending = new Pending(userId, text, known ? replyTo : null);
        long temporaryId = telegram.nextTemporary(account.id());
        String key = prefix + String.format(Locale.ROOT, "%019d", temporaryId);
        kept.put(key, StateFile.text(pending));
        TelegramMessage message = begin(new Sending(key, temporaryId, pending, account.failures.poll()), self);
        if (account.answersToLose > 0) {
            account.answersToLose--;
            throw new Unreachable();
        }
        return message;
    }

    /** What an earlier process left under way is under way again, under other temporary numbers. */
    void resume(Account account, TelegramUser self) {
        for (Map.Entry<String, String> left : left(kept, prefix)) {
            Pending pending = StateFile.value(left.getValue(), Pending.class);
            begin(new Sending(left.getKey(), telegram.nextTemporary(account.id()), pending, null), self);
        }
    }

    private static List<Map.Entry<String, String>> left(MVMap<String, String> kept, String prefix) {
        List<Map.Entry<String, String>> left = new ArrayList<>();
        String key = kept.ceilingKey(prefix);
        while (key != null && key.startsWith(prefix)) {
            left.add(Map.entry(key, kept.get(key)));
            key = kept.higherKey(key);
        }
        return left;
    }

    private TelegramMessage begin(Sending sending, TelegramUser self) {
        TelegramMessage message = draft(sending, self).message(sending.temporaryId, true, telegram.now());
        queue.add(sending);
        client.tell(new TelegramUpdate.NewMessage(sending.pending.userId(), message));
        telegram.time.after(
                telegram.settings.sendTakes(),
                () -> telegram.locked(() -> {
                    sending.due = true;
                    drain();
                }));
        return message;
    }

    private static Draft draft(Sending sending, TelegramUser self) {
        return new Draft(self, MessageKind.TEXT, sending.pending.text(), null, sending.pending.replyTo());
    }

    /** What is under way to a person, oldest first. */
    List<TelegramMessage> underWay(TelegramUser self, long userId) {
        return queue.stream()
                .filter(sending -> sending.pending.userId() == userId)
                .map(sending -> draft(sending, self).message(sending.temporaryId, true, telegram.now()))
                .toList();
    }

    /** Sends what is due, unless the way is barred. */
    void drain() {
        Account account = client.account();
        while (account != null && client.isOnline() && !account.sendsHeld) {
            Sending first = queue.peek();
            if (first == null || !first.due) {
                return;
            }
            queue.remove();
            kept.remove(first.key);
            deliver(account, first);
        }
    }

    private void deliver(Account account, Sending sending) {
        long userId = sending.pending.userId();
        TelegramFailure failure = failure(sending);
        if (failure != null) {
            client.tell(new TelegramUpdate.SendFailed(userId, sending.temporaryId, failure));
            return;
        }
        TelegramUser self = telegram.people.byId(account.id()).user();
        TelegramMessage message = telegram.accept(account.id(), userId, draft(sending, self), client);
        client.tell(new TelegramUpdate.SendSucceeded(userId, sending.temporaryId, message));
        correspondents.received(account.id(), userId, message);
    }

    private @Nullable TelegramFailure failure(Sending sending) {
        Person person = telegram.people.byId(sending.pending.userId());
        if (person.blocks()) {
            return new BlockedByUser();
        }
        return person.deleted() ? new PeerDeleted() : sending.failure;
    }

    /** Nobody is logged in any more: what is under way will not arrive. */
    void giveUp() {
        for (Sending sending : queue) {
            client.tell(
                    new TelegramUpdate.SendFailed(sending.pending.userId(), sending.temporaryId, new NotAuthorized()));
        }
        queue.clear();
        left(kept, prefix).forEach(left -> kept.remove(left.getKey()));
    }
}
