package app.leadline.conversation;

import app.leadline.conversation.OutboxTable.Letter;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** What one account sends: takes messages from the queue in their turn, and keeps in mind which ones Telegram has in hand. */
final class SendDesk {

    private static final int AT_ONCE = 20;

    /** Until what went wrong is looked at again: perhaps nobody tells the end of it. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final TelegramAccountId account;
    private final OutboxTable table;
    private final Confirmations confirmations;
    private final Settlement settlement;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Ticker ticker;
    private final Clock clock;

    private final InHand inHand = new InHand();

    private boolean working;
    private boolean again;

    SendDesk(
            TelegramAccountId account,
            OutboxTable table,
            Confirmations confirmations,
            Settlement settlement,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Ticker ticker,
            Clock clock) {
        this.account = account;
        this.table = table;
        this.confirmations = confirmations;
        this.settlement = settlement;
        this.sessions = sessions;
        this.events = events;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    void wake() {
        synchronized (this) {
            if (working) {
                again = true;
                return;
            }
            working = true;
        }
        ticker.soon(this::work);
    }

    private void work() {
        Duration pause = AFTER_TROUBLE;
        try {
            TelegramSession session = sessions.session(account);
            boolean online = session.state() instanceof SessionState.Ready ready && ready.online();
            pause = online ? settleAndHandOver(session) : null;
        } catch (TelegramFailure.NotAuthorized | TelegramFailure.HeldElsewhere gone) {
            pause = null;
        } catch (TelegramFailure failure) {
            pause = failure instanceof TelegramFailure.FloodWait flood ? flood.retryAfter() : AFTER_TROUBLE;
        } finally {
            rest(pause);
        }
    }

    /** @param pause null when the account is not there: its return wakes the desk */
    private void rest(@Nullable Duration pause) {
        boolean more;
        synchronized (this) {
            working = false;
            more = again;
            again = false;
        }
        if (more || (pause != null && pause.isPositive())) {
            ticker.after(pause == null ? Duration.ZERO : pause, this::wake);
        }
        if (pause != null) {
            table.nextDue(account, clock.instant())
                    .ifPresent(due -> ticker.after(Duration.between(clock.instant(), due), this::wake));
        }
    }

    /** @return how long to rest before the next look; zero when there is nothing left to do now */
    private Duration settleAndHandOver(TelegramSession session) {
        Set<MessageId> mine = inHand.messages();
        for (Letter letter : table.handedOver(account)) {
            if (!mine.contains(letter.id())
                    && (letter.status() == MessageStatus.UNKNOWN || table.unsure(letter.id()))) {
                settlement
                        .settle(session, letter, inHand.temporaryIds())
                        .ifPresent(temporary -> take(temporary, letter));
                changed(letter);
            }
        }
        List<Letter> due = table.due(account, clock.instant(), AT_ONCE);
        for (Letter letter : due) {
            if (table.sending(letter.id())) {
                changed(letter);
                if (!handOver(session, letter)) {
                    return AFTER_TROUBLE;
                }
                if (settings.pause().isPositive() && letter != due.getLast()) {
                    LockSupport.parkNanos(settings.pause().toNanos());
                }
            }
        }
        return due.isEmpty() ? Duration.ZERO : settings.pause();
    }

    /** @return whether the next one may follow at once */
    private boolean handOver(TelegramSession session, Letter letter) {
        try {
            TelegramMessage pending = session.send(letter.peer(), letter.text(), letter.replyTo());
            take(pending.id(), letter);
            return true;
        } catch (TelegramFailure.Unreachable | TelegramFailure.NotAuthorized lost) {
            unsure(letter);
            return false;
        } catch (TelegramFailure failure) {
            refused(letter, failure);
            return !(failure instanceof TelegramFailure.FloodWait);
        } catch (RuntimeException broken) {
            unsure(letter);
            throw broken;
        }
    }

    private void take(long temporary, Letter letter) {
        inHand.put(temporary, letter)
                .ifPresentOrElse(
                        why -> refused(letter, why),
                        () -> ticker.after(settings.confirmation(), () -> overdue(temporary)));
    }

    private void unsure(Letter letter) {
        table.unsure(letter.id());
        changed(letter);
    }

    /** The session has ended; what was in hand is to be looked for. */
    void lost() {
        inHand.clear();
        table.lost(account);
    }

    private void overdue(long temporary) {
        inHand.remove(temporary).filter(letter -> table.unsure(letter.id())).ifPresent(letter -> {
            changed(letter);
            wake();
        });
    }

    /** @return whether it was in hand here */
    boolean arrived(long temporary, TelegramMessage message) {
        Optional<Letter> letter = inHand.get(temporary);
        letter.filter(known -> confirmations.sent(known.id(), message)).ifPresent(this::changed);
        // Only now: what could not be written down is overdue one day, and looked for.
        inHand.remove(temporary);
        return letter.isPresent();
    }

    void refused(long temporary, TelegramFailure failure) {
        inHand.refused(temporary, failure).ifPresent(letter -> refused(letter, failure));
    }

    private void refused(Letter letter, TelegramFailure failure) {
        if (failure instanceof TelegramFailure.FloodWait flood) {
            Instant until = clock.instant().plus(flood.retryAfter());
            table.later(letter.id(), MessageStatus.SENDING, until);
            table.hold(account, until);
        } else {
            table.failed(letter.id(), failure.key());
        }
        changed(letter);
        wake();
    }

    private void changed(Letter letter) {
        events.publishEvent(new ConversationChanged(letter.conversation(), letter.lead()));
    }
}
