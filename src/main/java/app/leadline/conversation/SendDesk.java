package app.leadline.conversation;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** What one account sends: takes messages from the queue in their turn, and keeps in mind which ones Telegram has in hand. */
final class SendDesk {

    /** As many conversations are asked for at once; with a pause between messages the others get their turns back. */
    private static final int AT_ONCE = 20;

    /** Until what went wrong is looked at again: perhaps nobody tells the end of it. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final TelegramAccountId account;
    private final OutboxQueue queue;
    private final OutboxTable table;
    private final Confirmations confirmations;
    private final Settlement settlement;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Ticker ticker;
    private final Clock clock;

    private final InHand inHand = new InHand();
    private final Turns turns = new Turns();
    private final Pace pace;
    private final Rounds rounds;

    SendDesk(
            TelegramAccountId account,
            OutboxQueue queue,
            OutboxTable table,
            Confirmations confirmations,
            Settlement settlement,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Ticker ticker,
            Clock clock) {
        this.account = account;
        this.queue = queue;
        this.table = table;
        this.confirmations = confirmations;
        this.settlement = settlement;
        this.sessions = sessions;
        this.events = events;
        this.settings = settings;
        this.ticker = ticker;
        this.pace = new Pace(clock, settings.pause());
        this.rounds = new Rounds(ticker, AFTER_TROUBLE, this::round, this::pause);
        this.clock = clock;
    }

    /** The next messages of these conversations may have their turns; or with none, something may have to be settled or sent, wherever. */
    void wake(Turns.Turn... talks) {
        if (talks.length == 0) {
            turns.inAny();
        }
        turns.in(List.of(talks));
        rounds.begin();
    }

    /** @return how long to wait after what went wrong; null when the account is not there */
    private @Nullable Duration round() {
        boolean any = turns.takeAny();
        try {
            TelegramSession session = sessions.session(account);
            if (session.state() instanceof SessionState.Ready ready && ready.online()) {
                settleAndHandOver(session, any);
                return Duration.ZERO;
            }
            return null;
        } catch (TelegramFailure.NotAuthorized | TelegramFailure.HeldElsewhere gone) {
            return null;
        } catch (TelegramFailure.FloodWait flood) {
            return flood.retryAfter();
        } catch (TelegramFailure failure) {
            return AFTER_TROUBLE;
        }
    }

    /** When the account is not there nothing is waited for: its return wakes the desk, or has done so during the round. */
    private @Nullable Duration pause(@Nullable Duration trouble) {
        if (trouble != null && trouble.isPositive()) {
            turns.inAny();
        }
        if (turns.isEmpty() || trouble == null && !turns.isAny()) {
            return null;
        }
        Duration held = pace.left();
        return trouble == null || held.compareTo(trouble) > 0 ? held : trouble;
    }

    private void settleAndHandOver(TelegramSession session, boolean any) {
        if (any) {
            settle(session);
            turns.in(queue.waiting(account));
            queue.heldUntil(account, clock.instant()).ifPresent(pace::hold);
        }
        if (pace.isHeld()) {
            return;
        }
        for (Letter letter : queue.next(turns.take(AT_ONCE), clock.instant())) {
            if (pace.isHeld() || !table.sending(letter.id())) {
                turns.in(letter.turn());
            } else {
                changed(letter);
                handOver(session, letter);
            }
        }
    }

    private void settle(TelegramSession session) {
        Set<MessageId> mine = inHand.messages();
        for (Letter letter : queue.handedOver(account)) {
            if (!mine.contains(letter.id())
                    && (letter.status() == MessageStatus.UNKNOWN || table.unsure(letter.id()))) {
                settlement
                        .settle(session, letter, inHand.temporaryIds())
                        .ifPresent(temporary -> take(temporary, letter));
                changed(letter);
            }
        }
    }

    private void handOver(TelegramSession session, Letter letter) {
        try {
            TelegramMessage pending = session.send(letter.peer(), letter.text(), letter.replyTo());
            take(pending.id(), letter);
        } catch (TelegramFailure.Unreachable | TelegramFailure.NotAuthorized lost) {
            unsure(letter);
            throw lost;
        } catch (TelegramFailure failure) {
            refused(letter, failure);
        } catch (RuntimeException broken) {
            unsure(letter);
            throw broken;
        } finally {
            pace.step();
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

    /** What is not in hand here is settled: nothing has to be written down for it, which might fail. */
    private void overdue(long temporary) {
        if (inHand.remove(temporary).isPresent()) {
            wake();
        }
    }

    /** @return its conversation, when it was in hand here */
    Optional<ConversationId> arrived(long temporary, TelegramMessage message) {
        Optional<Letter> letter = inHand.get(temporary);
        letter.filter(known -> confirmations.sent(known.id(), message)).ifPresent(this::changed);
        // Only now: what could not be written down is told again.
        inHand.remove(temporary);
        return letter.map(Letter::conversation);
    }

    void refused(long temporary, TelegramFailure failure) {
        inHand.refused(temporary, failure).ifPresent(letter -> refused(letter, failure));
        inHand.remove(temporary);
    }

    private void refused(Letter letter, TelegramFailure failure) {
        if (failure instanceof TelegramFailure.FloodWait flood) {
            Instant until = clock.instant().plus(flood.retryAfter());
            // First, for it cannot fail: whatever becomes of the rest, Telegram is left alone.
            pace.hold(until);
            table.later(letter.id(), MessageStatus.SENDING, until);
            table.hold(account, until);
        } else if (failure instanceof TelegramFailure.NotAuthorized) {
            // Of the account, not of the message: it keeps its place before the later ones until the account is back,
            // and is looked for.
            table.unsure(letter.id());
        } else {
            table.failed(letter.id(), failure.key());
        }
        changed(letter);
        wake(Turns.Turn.after(letter.conversation()));
    }

    private void changed(Letter letter) {
        events.publishEvent(new ConversationChanged(letter.conversation(), letter.lead()));
    }
}
