package app.leadline.conversation;

import app.leadline.conversation.FetchState.Step;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Fetches conversations from Telegram in the background, one run at a time for each. The first one brings the whole history and, when
 * it was interrupted, goes on where it stopped; later ones bring what is newer, and edits and deletions of the latest messages.
 */
@Service
public class ConversationFetch implements TelegramNews {

    private final TelegramAccounts accounts;
    private final AccountSessions sessions;
    private final LeadReading leads;
    private final FoundPeople people;
    private final TalkTable talks;
    private final MessageTable messages;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<Key, Run> runs = new ConcurrentHashMap<>();

    ConversationFetch(
            TelegramAccounts accounts,
            AccountSessions sessions,
            LeadReading leads,
            FoundPeople people,
            TalkTable talks,
            MessageTable messages,
            History history,
            ApplicationEventPublisher events,
            Ticker ticker,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.leads = leads;
        this.people = people;
        this.talks = talks;
        this.messages = messages;
        this.history = history;
        this.events = events;
        this.ticker = ticker;
        this.clock = clock;
    }

    private record Key(LeadId lead, TelegramAccountId account) {}

    /**
     * Begins to fetch, or does nothing when it is under way. Returns at once; how it goes is told by {@link FetchProgressed}.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's or they may not open the lead
     */
    public void begin(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        LeadProfile profile = leads.details(asker, lead).profile();
        accounts.own(asker, account);
        PersonQuery person = person(profile);
        Key key = new Key(lead, account);
        Run run = new Run(key, asker.id());
        Run first = runs.compute(key, (k, known) -> known == null || known.state.ended() ? run : known);
        if (first == run) {
            ticker.soon(() -> run.begin(person, found -> people.learn(asker, lead, profile, found)));
        }
    }

    /** The asker's fetch of a conversation that is under way, or has ended since the server started; empty when there was none. */
    public Optional<FetchState> state(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        return Optional.ofNullable(runs.get(new Key(lead, account)))
                .filter(run -> run.owner.equals(asker.id()))
                .map(run -> run.state);
    }

    /** What was fetched stays, and the next fetch goes on from there. */
    public void cancel(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        Optional.ofNullable(runs.get(new Key(lead, account)))
                .filter(run -> run.owner.equals(asker.id()))
                .ifPresent(Run::cancel);
    }

    /** A first fetch that a restart has interrupted goes on as soon as its account is back. */
    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        if (update instanceof TelegramUpdate.SessionChanged(SessionState.Ready ready) && ready.online()) {
            talks.unfinished(account).forEach(talk -> {
                Key key = new Key(talk.lead(), account);
                Run run = new Run(key, owner);
                if (runs.compute(key, (k, known) -> known == null || known.resumes() ? run : known) == run) {
                    ticker.soon(() -> run.goOn(talk.id()));
                }
            });
        }
    }

    private static PersonQuery person(LeadProfile profile) {
        var username = profile.username();
        var phone = profile.phone();
        if (profile.telegramUserId() == null && username == null && phone == null) {
            throw new InvalidInput("", "conversation.fetch.nobody");
        }
        return new PersonQuery(
                profile.telegramUserId(),
                username == null ? null : username.value(),
                phone == null ? null : phone.value());
    }

    /** One fetch; its methods run on threads that may wait. */
    private final class Run {

        private final Key key;
        private final MemberId owner;
        private volatile FetchState state = FetchState.BEGUN;
        private volatile boolean cancelled;

        Run(Key key, MemberId owner) {
            this.key = key;
            this.owner = owner;
        }

        /** Whether only the connection was what stopped it. */
        boolean resumes() {
            return state.step() == Step.FAILED;
        }

        void cancel() {
            cancelled = true;
            if (state.step() == Step.PAUSED) {
                tell(end(Step.CANCELLED));
            }
        }

        void begin(PersonQuery person, LongConsumer found) {
            attempt(session -> {
                long peer = session.resolve(person).id();
                found.accept(peer);
                Talk talk = talks.make(owner, key.account(), key.lead(), peer, clock.instant());
                work(talk.id(), session);
            });
        }

        void goOn(ConversationId conversation) {
            attempt(session -> work(conversation, session));
        }

        private void work(ConversationId conversation, TelegramSession session) {
            boolean first =
                    talks.find(conversation).filter(talk -> !talk.fetched()).isPresent();
            history.newer(conversation, session, () -> cancelled);
            tell(running(conversation));
            if (!first) {
                history.reconcile(conversation, session);
            }
            boolean more = true;
            while (more && !cancelled) {
                more = history.older(conversation, session);
                tell(running(conversation));
            }
            tell(end(cancelled ? Step.CANCELLED : Step.DONE));
        }

        private void attempt(java.util.function.Consumer<TelegramSession> work) {
            if (cancelled) {
                return;
            }
            try {
                work.accept(sessions.session(key.account()));
            } catch (TelegramFailure.FloodWait flood) {
                var again = clock.instant().plus(flood.retryAfter());
                tell(new FetchState(Step.PAUSED, state.messages(), state.total(), flood.sentence(), again));
                ticker.after(flood.retryAfter(), () -> attempt(work));
            } catch (TelegramFailure failure) {
                tell(new FetchState(Step.FAILED, state.messages(), state.total(), failure.sentence(), null));
            } catch (RuntimeException broken) {
                tell(new FetchState(
                        Step.FAILED,
                        state.messages(),
                        state.total(),
                        app.leadline.shared.Sentence.of("conversation.fetch.broken"),
                        null));
                throw broken;
            }
        }

        private FetchState running(ConversationId conversation) {
            return new FetchState(
                    Step.RUNNING, talks.messageCount(conversation), talks.total(conversation), null, null);
        }

        private FetchState end(Step step) {
            return new FetchState(step, state.messages(), state.total(), null, null);
        }

        private void tell(FetchState now) {
            state = now;
            events.publishEvent(new FetchProgressed(owner, key.lead(), key.account()));
        }
    }
}
