package app.leadline.conversation;

import app.leadline.conversation.OutboxTable.Letter;
import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands messages over to Telegram, one after the other in each conversation, and follows them until they have arrived or failed. Only
 * the node that holds an account sends for it. A message whose fate is unknown is looked for on Telegram; it is sent again only
 * when it is not there.
 */
@Component
@Order(2)
class OutboxSender implements TelegramNews {

    private static final int AT_ONCE = 20;
    private static final int LOOK_BACK = 100;

    /** Clocks of two machines differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final OutboxTable table;
    private final TalkTable talks;
    private final Inbox inbox;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<TelegramAccountId, Desk> desks = new ConcurrentHashMap<>();

    OutboxSender(
            OutboxTable table,
            TalkTable talks,
            Inbox inbox,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Ticker ticker,
            Clock clock) {
        this.table = table;
        this.talks = talks;
        this.inbox = inbox;
        this.sessions = sessions;
        this.events = events;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void filled(Outbox.Filled filled) {
        if (sessions.holds(filled.account())) {
            desk(filled.account()).wake();
        }
    }

    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        switch (update) {
            case TelegramUpdate.SessionChanged(SessionState state) -> changed(account, state);
            case TelegramUpdate.SendSucceeded(long peer, long temporary, TelegramMessage message) ->
                desk(account).arrived(peer, temporary, message);
            case TelegramUpdate.SendFailed(long peer, long temporary, TelegramFailure failure) ->
                desk(account).refused(temporary, failure);
            default -> {
                // Nothing about sending.
            }
        }
    }

    private void changed(TelegramAccountId account, SessionState state) {
        if (state instanceof SessionState.Ready ready) {
            if (ready.online()) {
                desk(account).wake();
            }
        } else {
            desks.computeIfPresent(account, (id, desk) -> null);
            table.lost(account);
        }
    }

    private Desk desk(TelegramAccountId account) {
        return desks.computeIfAbsent(account, Desk::new);
    }

    /** What one account sends. */
    private final class Desk {

        private final TelegramAccountId account;

        /** By the temporary id that Telegram calls them by until they have arrived. */
        private final Map<Long, Letter> inHand = new ConcurrentHashMap<>();

        private boolean working;
        private boolean again;
        private boolean settled;

        Desk(TelegramAccountId account) {
            this.account = account;
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
            Duration pause = Duration.ZERO;
            try {
                TelegramSession session = sessions.session(account);
                settleOld(session);
                pause = handOver(session);
            } catch (TelegramFailure.FloodWait flood) {
                pause = flood.retryAfter();
            } catch (TelegramFailure failure) {
                // The account is not there: its return wakes the desk.
                pause = null;
            } finally {
                rest(pause);
            }
        }

        private void rest(@org.jspecify.annotations.Nullable Duration pause) {
            boolean more;
            synchronized (this) {
                working = false;
                more = again;
                again = false;
            }
            if (pause != null) {
                if (more || pause.isPositive()) {
                    ticker.after(pause, this::wake);
                }
                table.nextDue(account, clock.instant())
                        .ifPresent(due -> ticker.after(Duration.between(clock.instant(), due), this::wake));
            }
        }

        /** @return how long to rest before the next look; zero when there is nothing left to do now */
        private Duration handOver(TelegramSession session) {
            List<Letter> due = table.due(account, clock.instant(), AT_ONCE);
            for (Letter letter : due) {
                if (table.sending(letter.id())) {
                    changed(letter);
                    if (!handOver(session, letter)) {
                        return Duration.ZERO;
                    }
                    if (settings.pause().isPositive() && letter != due.getLast()) {
                        pause();
                    }
                }
            }
            return due.isEmpty() ? Duration.ZERO : settings.pause();
        }

        private void pause() {
            try {
                Thread.sleep(settings.pause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** @return whether the next one may follow at once */
        private boolean handOver(TelegramSession session, Letter letter) {
            try {
                TelegramMessage pending = session.send(letter.peer(), letter.text(), letter.replyTo());
                inHand.put(pending.id(), letter);
                ticker.after(settings.confirmation(), () -> overdue(pending.id()));
                return true;
            } catch (TelegramFailure.FloodWait flood) {
                Instant until = clock.instant().plus(flood.retryAfter());
                table.later(letter.id(), until);
                table.hold(account, until);
                changed(letter);
                return false;
            } catch (TelegramFailure.Unreachable | TelegramFailure.NotAuthorized lost) {
                unsure(letter);
                return false;
            } catch (TelegramFailure failure) {
                table.failed(letter.id(), failure.key());
                changed(letter);
                return true;
            } catch (RuntimeException broken) {
                unsure(letter);
                throw broken;
            }
        }

        private void unsure(Letter letter) {
            table.unsure(letter.id());
            changed(letter);
            settled = false;
        }

        private void overdue(long temporary) {
            Letter letter = inHand.remove(temporary);
            if (letter != null && table.unsure(letter.id())) {
                changed(letter);
                settled = false;
                wake();
            }
        }

        void arrived(long peer, long temporary, TelegramMessage message) {
            Letter letter = inHand.remove(temporary);
            if (letter != null && table.sent(letter.id(), message)) {
                changed(letter);
            } else {
                // Of a process before this one: recognised by what it says.
                talks.with(account, peer).forEach(talk -> table.confirm(talk.id(), message));
            }
            wake();
        }

        void refused(long temporary, TelegramFailure failure) {
            Letter letter = inHand.remove(temporary);
            if (letter == null) {
                return;
            }
            if (failure instanceof TelegramFailure.FloodWait flood) {
                Instant until = clock.instant().plus(flood.retryAfter());
                table.later(letter.id(), until);
                table.hold(account, until);
            } else {
                table.failed(letter.id(), failure.key());
            }
            changed(letter);
            wake();
        }

        /** Once per session, and whenever something has become unsure: what was in hand and is not any more. */
        private void settleOld(TelegramSession session) {
            if (settled) {
                return;
            }
            for (Letter letter : table.unknown(account)) {
                if (!inHand.containsValue(letter)) {
                    settle(session, letter);
                }
            }
            settled = true;
        }

        private void settle(TelegramSession session, Letter letter) {
            long self = History.self(session);
            List<TelegramMessage> since = since(session, letter);
            inbox.take(letter.conversation(), self, since);
            if (table.unknown(account).stream().noneMatch(open -> open.id().equals(letter.id()))) {
                changed(letter);
                return;
            }
            for (TelegramMessage pending : session.pending(letter.peer())) {
                if (!inHand.containsKey(pending.id())
                        && OutboxTable.sameText(letter.text(), pending.text())
                        && table.stillSending(letter.id())) {
                    inHand.put(pending.id(), letter);
                    ticker.after(settings.confirmation(), () -> overdue(pending.id()));
                    return;
                }
            }
            table.later(letter.id(), clock.instant());
            changed(letter);
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

        private void changed(Letter letter) {
            events.publishEvent(new ConversationChanged(letter.conversation(), letter.lead()));
        }
    }
}
