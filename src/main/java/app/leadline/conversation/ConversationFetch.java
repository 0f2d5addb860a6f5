package app.leadline.conversation;

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
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Fetches conversations from Telegram in the background, one run at a time for each. The first one brings the whole history and, when
 * it was interrupted, goes on where it stopped; later ones bring what is newer, and edits and deletions of the latest messages.
 */
@Service
public class ConversationFetch implements TelegramNews {

    private static final Duration AFTER_THE_OTHER = Duration.ofSeconds(10);

    private final TelegramAccounts accounts;
    private final AccountSessions sessions;
    private final LeadReading leads;
    private final FoundPeople people;
    private final TalkTable talks;
    private final UnclaimedTalks unclaimed;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<FetchRun.Key, FetchRun> runs = new ConcurrentHashMap<>();

    ConversationFetch(
            TelegramAccounts accounts,
            AccountSessions sessions,
            LeadReading leads,
            FoundPeople people,
            TalkTable talks,
            UnclaimedTalks unclaimed,
            History history,
            ApplicationEventPublisher events,
            Ticker ticker,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.leads = leads;
        this.people = people;
        this.talks = talks;
        this.unclaimed = unclaimed;
        this.history = history;
        this.events = events;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Begins to fetch, or does nothing when it is under way. Returns at once; how it goes is told by {@link FetchProgressed}.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the account is not the asker's or they may not open the lead
     */
    public void begin(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        LeadProfile profile = leads.details(asker, lead).profile();
        accounts.own(asker, account);
        PersonQuery person = person(profile);
        FetchRun run = run(lead, account, asker.id());
        if (takesTurn(run, lead, account)) {
            ticker.soon(() -> run.begin(person, found -> people.learn(asker, lead, profile, found)));
        }
    }

    private FetchRun run(LeadId lead, TelegramAccountId account, MemberId owner) {
        return new FetchRun(
                new FetchRun.Key(lead, account), owner, sessions, talks, unclaimed, history, events, ticker, clock);
    }

    /** @return false while another one is under way */
    private boolean takesTurn(FetchRun run, LeadId lead, TelegramAccountId account) {
        return runs.compute(
                        new FetchRun.Key(lead, account),
                        (k, known) -> known == null || known.state().ended() ? run : known)
                == run;
    }

    /**
     * The asker's fetch of a conversation: one that is under way, or has ended since the server started, or was cancelled on the way before
     * that; empty when there was none.
     */
    public Optional<FetchState> state(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        return Optional.ofNullable(runs.get(new FetchRun.Key(lead, account)))
                .filter(run -> run.owner().equals(asker.id()))
                .map(FetchRun::state)
                .or(() -> talks.stopped(asker.id(), lead, account).map(this::stopped));
    }

    private FetchState stopped(Talk talk) {
        return new FetchState(
                FetchState.Step.CANCELLED, talks.messageCount(talk.id()), talks.total(talk.id()), null, null);
    }

    /** What was fetched stays, and nothing more comes, also after a restart; the next fetch that is begun goes on from there. */
    public void cancel(CurrentMember asker, LeadId lead, TelegramAccountId account) {
        Optional.ofNullable(runs.get(new FetchRun.Key(lead, account)))
                .filter(run -> run.owner().equals(asker.id()))
                .ifPresent(FetchRun::cancel);
    }

    /**
     * What a lost connection has stopped goes on when the account is back, also the first fetches that a restart has interrupted; what
     * happened in a talk without being told is fetched.
     */
    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        if (update instanceof TelegramUpdate.TalkMissed(long peer, long oldest)) {
            talks.with(account, peer).stream().filter(Talk::fetched).forEach(talk -> catchUp(talk, oldest));
        } else if (update instanceof TelegramUpdate.SessionChanged(SessionState.Ready ready) && ready.online()) {
            runs.forEach((key, run) -> {
                if (key.account().equals(account)) {
                    run.resume();
                }
            });
            talks.unfinished(account).forEach(this::goOn);
        }
    }

    private void goOn(Talk talk) {
        FetchRun run = run(talk.lead(), talk.account(), talk.owner());
        if (runs.putIfAbsent(new FetchRun.Key(talk.lead(), talk.account()), run) == null) {
            ticker.soon(() -> run.goOn(talk.id()));
        }
    }

    private void catchUp(Talk talk, long oldest) {
        FetchRun run = run(talk.lead(), talk.account(), talk.owner());
        if (takesTurn(run, talk.lead(), talk.account())) {
            ticker.soon(() -> run.catchUp(talk.id(), oldest));
        } else {
            ticker.after(AFTER_THE_OTHER, () -> catchUp(talk, oldest));
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
}
