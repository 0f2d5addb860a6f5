package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Looks for new messages of the conversations that somebody has before their eyes: at once when the first one looks, then every half
 * minute, once however many pages show it, and not at all when nobody does. What Telegram tells meanwhile comes without this.
 */
@Service
public class ConversationWatch implements TelegramNews {

    static final Duration EVERY = Duration.ofSeconds(30);

    /** So that a thousand pages opened at nine o'clock do not ask all at once for the rest of the day. */
    private static final double JITTER = 0.1;

    private final ConversationPolicy policy;
    private final TalkTable talks;
    private final AccountSessions sessions;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<ConversationId, Watched> watched = new ConcurrentHashMap<>();
    private final AtomicLong polls = new AtomicLong();

    ConversationWatch(
            ConversationPolicy policy,
            TalkTable talks,
            AccountSessions sessions,
            History history,
            ApplicationEventPublisher events,
            Ticker ticker,
            Clock clock) {
        this.policy = policy;
        this.talks = talks;
        this.sessions = sessions;
        this.history = history;
        this.events = events;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** Somebody who looks; to be closed when they do not any more. */
    public interface Eye extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * The asker has this conversation before their eyes from now on. Does nothing for one that was not fetched: Telegram is asked for
     * the first time by hand.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is not the asker's
     */
    public Eye open(CurrentMember asker, ConversationId conversation) {
        policy.requireOwn(asker, conversation);
        Optional<Talk> talk = talks.find(conversation).filter(Talk::fetched);
        if (talk.isEmpty()) {
            return () -> {};
        }
        Watched shared = watched.compute(conversation, (id, known) -> {
            Watched one = known == null ? new Watched(talk.get()) : known;
            one.eyes++;
            return one;
        });
        shared.look();
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                leave(conversation);
            }
        };
    }

    private void leave(ConversationId conversation) {
        watched.computeIfPresent(conversation, (id, one) -> {
            one.eyes--;
            if (one.eyes > 0) {
                return one;
            }
            one.stop();
            return null;
        });
    }

    /** Empty while nobody looks. */
    public Optional<WatchState> state(CurrentMember asker, ConversationId conversation) {
        policy.requireOwn(asker, conversation);
        return Optional.ofNullable(watched.get(conversation)).map(one -> one.state);
    }

    /** How many conversations are looked at. */
    int size() {
        return watched.size();
    }

    /** How often Telegram was asked since the start. */
    long polls() {
        return polls.get();
    }

    /** An account that is back is asked at once. */
    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        if (update instanceof TelegramUpdate.SessionChanged(SessionState.Ready ready) && ready.online()) {
            watched.values().stream()
                    .filter(one -> one.talk.account().equals(account) && one.state.problem() != null)
                    .forEach(one -> one.after(Duration.ZERO));
        }
    }

    private static Duration jittered() {
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(EVERY.toMillis() * factor));
    }

    /** One conversation, however many look at it. */
    private final class Watched {

        private final Talk talk;
        private int eyes;
        private volatile WatchState state = new WatchState(null, null, null);
        private Ticker.@Nullable Task next;
        private @Nullable TelegramSession watching;
        private boolean polling;
        private boolean stopped;
        private boolean reconciled;

        Watched(Talk talk) {
            this.talk = talk;
        }

        /** Somebody new looks: they see what is new now, unless that is being asked anyway. */
        synchronized void look() {
            if (!polling) {
                after(Duration.ZERO);
            }
        }

        synchronized void after(Duration delay) {
            if (stopped) {
                return;
            }
            if (next != null) {
                next.cancel();
            }
            next = ticker.after(delay, this::poll);
        }

        private void poll() {
            synchronized (this) {
                if (stopped || polling) {
                    return;
                }
                polling = true;
            }
            Duration pause = jittered();
            try {
                polls.incrementAndGet();
                TelegramSession session = sessions.session(talk.account());
                attach(session);
                history.newer(talk.id(), session, () -> stopped);
                if (!reconciled) {
                    history.reconcile(talk.id(), session);
                    reconciled = true;
                }
                tell(new WatchState(clock.instant(), null, null));
            } catch (TelegramFailure.FloodWait flood) {
                Instant again = clock.instant().plus(flood.retryAfter());
                pause = flood.retryAfter().compareTo(pause) > 0 ? flood.retryAfter() : pause;
                tell(new WatchState(state.lookedAt(), flood.sentence(), again));
            } catch (TelegramFailure failure) {
                tell(new WatchState(state.lookedAt(), failure.sentence(), null));
            } finally {
                synchronized (this) {
                    polling = false;
                    after(pause);
                }
            }
        }

        /** From now on Telegram tells what happens in between. */
        private void attach(TelegramSession session) {
            TelegramSession before;
            synchronized (this) {
                before = watching;
                watching = stopped ? null : session;
            }
            if (before != session && !stopped) {
                session.watch(talk.peer());
            }
        }

        private void tell(WatchState now) {
            state = now;
            events.publishEvent(new WatchChanged(talk.id()));
        }

        synchronized void stop() {
            stopped = true;
            if (next != null) {
                next.cancel();
            }
            TelegramSession session = watching;
            if (session != null) {
                watching = null;
                ticker.soon(() -> session.unwatch(talk.peer()));
            }
        }
    }
}
