package app.leadline.conversation;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks on Telegram for a message of which nobody knows whether it was sent; it is put back into the queue only when it is not there. */
@Component
class Settlement {

    private static final int LOOK_BACK = 100;

    /** Clocks of two machines differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final OutboxTable table;
    private final Inbox inbox;
    private final Confirmations confirmations;
    private final Clock clock;

    Settlement(OutboxTable table, Inbox inbox, Confirmations confirmations, Clock clock) {
        this.confirmations = confirmations;
        this.table = table;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Finds out what has become of a message: it was sent, it is still being sent, or it is sent again. When it may have been sent and edited
     * since, whoever wrote it decides.
     *
     * @param inHand the temporary ids of other messages
     * @return its temporary id when Telegram has it in hand
     */
    Optional<Long> settle(TelegramSession session, Letter letter, Set<Long> inHand) {
        // In this order: what is in hand may be in the history a moment later, but never the other way round.
        List<TelegramMessage> underWay = session.pending(letter.peer());
        List<TelegramMessage> told = since(session, letter);
        long self = History.self(session);
        inbox.take(letter.conversation(), self, told);
        inbox.recognise(letter, self, told);
        if (!table.isUnknown(letter.id())) {
            return Optional.empty();
        }
        for (TelegramMessage pending : underWay) {
            if (!inHand.contains(pending.id())
                    && Confirmations.sameText(letter.text(), pending.text())
                    && table.stillSending(letter.id())) {
                return Optional.of(pending.id());
            }
        }
        if (confirmations.mayBeEdited(letter, self, told)) {
            table.failed(letter.id(), Unsent.EDITED);
        } else {
            table.later(letter.id(), MessageStatus.UNKNOWN, clock.instant());
        }
        return Optional.empty();
    }

    /** Own messages of the talk that may be this one. */
    private List<TelegramMessage> since(TelegramSession session, Letter letter) {
        Instant from = letter.writtenAt().minus(SKEW);
        List<TelegramMessage> found = new ArrayList<>();
        long before = 0;
        boolean reached = false;
        while (!reached) {
            HistoryPage page = session.history(letter.peer(), before, LOOK_BACK);
            page.messages().stream()
                    .filter(message -> !message.sentAt().isBefore(from))
                    .forEach(found::add);
            reached = page.messages().isEmpty()
                    || page.messages().getLast().sentAt().isBefore(from);
            before = reached ? 0 : page.messages().getLast().id();
        }
        found.sort(Comparator.comparingLong(TelegramMessage::id));
        return found;
    }
}
