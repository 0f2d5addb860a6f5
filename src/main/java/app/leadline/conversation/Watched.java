package app.leadline.conversation;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One conversation that is looked at, however many look. */
final class Watched {

    /** So that a thousand pages opened at nine o'clock do not ask all at once for the rest of the day. */
    private static final double JITTER = 0.1;

    private final Talk talk;
    private final AccountSessions sessions;
    private final History history;
    private final Consumer<LiveEvent> pages;
    private final Runnable asked;
    private final Duration every;
    private final Ticker ticker;
    private final Clock clock;
    private int eyes;
    private volatile WatchState state = new WatchState(null, null, null);
    private Ticker.@Nullable Task next;
    private @Nullable TelegramSession watching;
    private boolean polling;
    private boolean stopped;
    private boolean reconciled;

    /**
     * Nobody is logged in. The account that is back here says so; whether it is back on another server is looked for in the database, and
     * Telegram is not asked.
     */
    private boolean resting;

    /** It came back while it was being asked. */
    private boolean returned;

    Watched(
            Talk talk,
            AccountSessions sessions,
            History history,
            Consumer<LiveEvent> pages,
            Runnable asked,
            Duration every,
            Ticker ticker,
            Clock clock) {
        this.talk = talk;
        this.sessions = sessions;
        this.history = history;
        this.pages = pages;
        this.asked = asked;
        this.every = every;
        this.ticker = ticker;
        this.clock = clock;
    }

    boolean isOf(TelegramAccountId account) {
        return talk.account().equals(account);
    }

    WatchState state() {
        return state;
    }

    synchronized void come() {
        eyes++;
    }

    /** @return whether somebody still looks */
    synchronized boolean leave() {
        eyes--;
        if (eyes == 0) {
            stop();
        }
        return eyes > 0;
    }

    /** Somebody new looks: they see what is new now, unless that is being asked anyway. */
    synchronized void look() {
        if (!polling) {
            after(Duration.ZERO);
        }
    }

    /** The account can be asked again. */
    synchronized void back() {
        returned = polling;
        if (state.problem() != null) {
            look();
        }
    }

    private synchronized void after(Duration delay) {
        if (stopped) {
            return;
        }
        cancelNext();
        next = ticker.after(delay, this::poll);
    }

    private void poll() {
        boolean rested;
        synchronized (this) {
            if (stopped || polling) {
                return;
            }
            polling = true;
            rested = resting;
            resting = false;
            returned = false;
        }
        Duration pause = jittered();
        try {
            TelegramSession session = sessions.session(talk.account());
            attach(session);
            history.newer(talk.id(), session, () -> stopped);
            if (!reconciled) {
                history.reconcile(talk.id(), session);
                reconciled = true;
            }
            answered(new WatchState(clock.instant(), null, null));
        } catch (TelegramFailure.FloodWait flood) {
            Instant again = clock.instant().plus(flood.retryAfter());
            pause = flood.retryAfter().compareTo(pause) > 0 ? flood.retryAfter() : pause;
            answered(new WatchState(state.lookedAt(), flood.sentence(), again));
        } catch (TelegramFailure.HeldElsewhere elsewhere) {
            answered(new WatchState(state.lookedAt(), elsewhere.sentence(), null));
            // The other server takes in what comes and sends what is written here, and tells its own pages only.
            pages.accept(new ConversationChanged(talk.id(), talk.lead()));
        } catch (TelegramFailure failure) {
            rest(failure);
            if (!(rested && failure instanceof TelegramFailure.NotAuthorized)) {
                answered(new WatchState(state.lookedAt(), failure.sentence(), null));
            }
        } finally {
            polled(pause);
        }
    }

    private synchronized void rest(TelegramFailure why) {
        if (why instanceof TelegramFailure.NotAuthorized) {
            resting = true;
            if (!polling) {
                after(jittered());
            }
        }
    }

    private synchronized void polled(Duration pause) {
        polling = false;
        after(resting && returned ? Duration.ZERO : pause);
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** From now on Telegram tells what happens in between. What fails is tried again with the next poll. */
    private void attach(TelegramSession session) {
        synchronized (this) {
            if (stopped || watching == session) {
                return;
            }
        }
        session.watch(talk.peer());
        synchronized (this) {
            if (!stopped) {
                watching = session;
                return;
            }
        }
        session.unwatch(talk.peer());
    }

    /** The account cannot be asked any more: whoever looks shall not learn of it only when the next look is due. */
    void interrupted(TelegramFailure why) {
        rest(why);
        tell(new WatchState(state.lookedAt(), why.sentence(), null));
    }

    private void answered(WatchState now) {
        asked.run();
        tell(now);
    }

    private void tell(WatchState now) {
        state = now;
        pages.accept(new WatchChanged(talk.id()));
    }

    private void stop() {
        stopped = true;
        cancelNext();
        TelegramSession session = watching;
        if (session != null) {
            watching = null;
            ticker.soon(() -> session.unwatch(talk.peer()));
        }
    }

    private Duration jittered() {
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(every.toMillis() * factor));
    }
}
