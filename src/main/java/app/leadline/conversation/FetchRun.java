package app.leadline.conversation;

import app.leadline.conversation.FetchState.Step;
import app.leadline.shared.DatabaseTrouble;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Pauses;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * One fetch; its work runs on threads that may wait. It pauses when Telegram asks for it, and while the database is away, and then goes on
 * by itself.
 */
final class FetchRun {

    private final Key key;
    private final MemberId owner;
    private final AccountSessions sessions;
    private final TalkTable talks;
    private final UnclaimedTalks unclaimed;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Clock clock;
    private volatile FetchState state = FetchState.BEGUN;
    private volatile boolean cancelled;
    private Duration databasePause = Pauses.SHORTEST;

    /** What waits for the account to be back. */
    private @Nullable Consumer<TelegramSession> interrupted;

    FetchRun(
            Key key,
            MemberId owner,
            AccountSessions sessions,
            TalkTable talks,
            UnclaimedTalks unclaimed,
            History history,
            ApplicationEventPublisher events,
            Ticker ticker,
            Clock clock) {
        this.key = key;
        this.owner = owner;
        this.sessions = sessions;
        this.talks = talks;
        this.unclaimed = unclaimed;
        this.history = history;
        this.events = events;
        this.ticker = ticker;
        this.clock = clock;
    }

    /** One fetch at a time for each. */
    record Key(LeadId lead, TelegramAccountId account) {}

    MemberId owner() {
        return owner;
    }

    FetchState state() {
        return state;
    }

    /** Goes on, when nothing but the connection has stopped it. */
    synchronized void resume() {
        Consumer<TelegramSession> work = interrupted;
        if (work != null && !cancelled) {
            interrupted = null;
            tell(new FetchState(Step.RUNNING, state.messages(), state.total(), null, null));
            ticker.soon(() -> attempt(work));
        }
    }

    /** What was fetched stays. */
    void cancel() {
        cancelled = true;
        writeDownThatItWasStopped();
        if (state.step() == Step.PAUSED) {
            tell(end(Step.CANCELLED));
        }
    }

    private void writeDownThatItWasStopped() {
        ticker.surely(() -> talks.stopped(key.lead(), key.account(), cancelled));
    }

    /**
     * The whole history, or what is newer than what is here already.
     *
     * @param found hears who the person is
     */
    void begin(PersonQuery person, LongConsumer found) {
        attempt(session -> {
            long peer = session.resolve(person).id();
            found.accept(peer);
            unclaimed.claim(owner, key, peer, session);
            Talk talk = talks.make(owner, key.account(), key.lead(), peer, clock.instant());
            talks.stopped(key.lead(), key.account(), false);
            work(talk.id(), session);
        });
    }

    /** What is left of the history. */
    void goOn(ConversationId conversation) {
        attempt(session -> work(conversation, session));
    }

    /** What has happened since this message. */
    void catchUp(ConversationId conversation, long oldest) {
        attempt(session -> {
            history.newer(conversation, session, () -> cancelled);
            history.receipts(conversation, session);
            history.reconcile(conversation, session, oldest);
            tell(end(Step.DONE));
        });
    }

    private void work(ConversationId conversation, TelegramSession session) {
        boolean first = talks.find(conversation).filter(talk -> !talk.fetched()).isPresent();
        history.newer(conversation, session, () -> cancelled);
        history.receipts(conversation, session);
        tell(running(conversation));
        if (!first) {
            history.reconcile(conversation, session);
        }
        boolean more = true;
        while (more && !cancelled) {
            more = history.older(conversation, session);
            tell(running(conversation));
        }
        if (cancelled) {
            // Once more: when it was cancelled there may have been nothing yet that could be stopped.
            writeDownThatItWasStopped();
        }
        tell(end(cancelled ? Step.CANCELLED : Step.DONE));
    }

    private void attempt(Consumer<TelegramSession> work) {
        try {
            work.accept(sessions.session(key.account()));
        } catch (TelegramFailure.FloodWait flood) {
            goOnAfter(flood.retryAfter(), flood.sentence(), work);
        } catch (TelegramFailure.Unreachable | TelegramFailure.NotAuthorized | TelegramFailure.HeldElsewhere gone) {
            interrupted(work, gone);
        } catch (TelegramFailure failure) {
            tell(failed(failure.sentence()));
        } catch (RuntimeException broken) {
            if (DatabaseTrouble.passes(broken)) {
                databasePause = Pauses.longerThan(databasePause);
                goOnAfter(databasePause, Sentence.of("conversation.fetch.away"), work);
            } else {
                tell(failed(Sentence.of("conversation.fetch.broken")));
                throw broken;
            }
        }
    }

    private synchronized void interrupted(Consumer<TelegramSession> work, TelegramFailure why) {
        interrupted = work;
        tell(failed(why.sentence()));
    }

    private void goOnAfter(Duration wait, Sentence why, Consumer<TelegramSession> work) {
        tell(new FetchState(
                Step.PAUSED,
                state.messages(),
                state.total(),
                why,
                clock.instant().plus(wait)));
        if (cancelled) {
            tell(end(Step.CANCELLED));
        }
        ticker.after(wait, () -> {
            if (!cancelled) {
                attempt(work);
            }
        });
    }

    private FetchState failed(Sentence why) {
        return new FetchState(Step.FAILED, state.messages(), state.total(), why, null);
    }

    private FetchState running(ConversationId conversation) {
        databasePause = Pauses.SHORTEST;
        return new FetchState(Step.RUNNING, talks.messageCount(conversation), talks.total(conversation), null, null);
    }

    private FetchState end(Step step) {
        return new FetchState(step, state.messages(), state.total(), null, null);
    }

    private void tell(FetchState now) {
        state = now;
        events.publishEvent(new FetchProgressed(owner, key.lead(), key.account()));
    }
}
