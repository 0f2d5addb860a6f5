package app.leadline.telegram.simulator;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one session reads of the talks of its account. Called under Telegram's lock. */
final class Reading {

    /** One page in so many is short in the middle of a talk. */
    private static final int ONE_IN_SHORT = 5;

    private final Telegram telegram;
    private final Set<Long> begun = new HashSet<>();

    Reading(Telegram telegram) {
        this.telegram = telegram;
    }

    /** As with TDLib, the first page of a talk has one message, and some of the others are short. */
    HistoryPage page(Account own, long userId, long before, int limit) {
        Talk talk = telegram.talk(own.id(), userId);
        boolean newest = before == 0;
        int size = newest && begun.add(userId) ? 1 : shortened(before, limit);
        return new HistoryPage(talk.before(newest ? Long.MAX_VALUE : before, size), talk.size());
    }

    private static int shortened(long before, int limit) {
        return before != 0 && before % ONE_IN_SHORT == 0 ? Math.max(1, limit * 2 / 3) : limit;
    }

    void mark(Account own, long userId, List<Long> messageIds) {
        Talk talk = telegram.talk(own.id(), userId);
        messageIds.stream()
                .filter(id -> talk.get(id) != null)
                .max(Long::compare)
                .ifPresent(upTo -> telegram.readBySelf(own.id(), userId, upTo));
    }

    boolean hasPhoto(Account own, long userId, long messageId) {
        TelegramMessage message = telegram.talk(own.id(), userId).get(messageId);
        return message != null && message.kind() == MessageKind.PHOTO;
    }
}
