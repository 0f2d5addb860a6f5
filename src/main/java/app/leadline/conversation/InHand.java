package app.leadline.conversation;

import app.leadline.telegram.TelegramFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Telegram has in hand of an account, by the temporary ids that it calls messages by until they have arrived. */
final class InHand {

    private final Map<Long, Letter> letters = new HashMap<>();

    /** Refusals told before the answer to the send that they are about. */
    private final Map<Long, TelegramFailure> early = new HashMap<>();

    /** @return why it was refused meanwhile; it is then not in hand */
    synchronized Optional<TelegramFailure> put(long temporary, Letter letter) {
        Optional<TelegramFailure> refused = Optional.ofNullable(early.remove(temporary));
        if (refused.isEmpty()) {
            letters.put(temporary, letter);
        }
        return refused;
    }

    synchronized Optional<Letter> get(long temporary) {
        return Optional.ofNullable(letters.get(temporary));
    }

    synchronized Optional<Letter> remove(long temporary) {
        return Optional.ofNullable(letters.remove(temporary));
    }

    /** The one that was refused, still in hand; one that is not in it yet is refused as soon as it comes. */
    synchronized Optional<Letter> refused(long temporary, TelegramFailure why) {
        Optional<Letter> letter = get(temporary);
        if (letter.isEmpty()) {
            early.put(temporary, why);
        }
        return letter;
    }

    synchronized Set<MessageId> messages() {
        return letters.values().stream().map(Letter::id).collect(Collectors.toSet());
    }

    synchronized Set<Long> temporaryIds() {
        return Set.copyOf(letters.keySet());
    }

    /** The session has ended, and its temporary ids mean nothing any more. */
    synchronized void clear() {
        letters.clear();
        early.clear();
    }
}
