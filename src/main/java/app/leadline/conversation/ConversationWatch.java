package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Looks for new messages of the conversations that somebody has before their eyes: at once when the first one looks, then every half
 * minute, once however many pages show it, and not at all when nobody does, or nobody is logged in. What Telegram tells meanwhile comes without this.
 */
@Service
public class ConversationWatch implements TelegramNews {

    private final ConversationPolicy policy;
    private final TalkTable talks;
    private final AccountSessions sessions;
    private final History history;
    private final ApplicationEventPublisher events;
    private final WatchSettings settings;
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
            WatchSettings settings,
            Ticker ticker,
            Clock clock) {
        this.policy = policy;
        this.talks = talks;
        this.sessions = sessions;
        this.history = history;
        this.events = events;
        this.settings = settings;
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
            Watched one = known == null
                    ? new Watched(
                            talk.get(),
                            sessions,
                            history,
                            events::publishEvent,
                            polls::incrementAndGet,
                            settings.every(),
                            ticker,
                            clock)
                    : known;
            one.come();
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
            return one.leave() ? one : null;
        });
    }

    /** Empty while nobody looks. */
    public Optional<WatchState> state(CurrentMember asker, ConversationId conversation) {
        policy.requireOwn(asker, conversation);
        return Optional.ofNullable(watched.get(conversation)).map(Watched::state);
    }

    /** How many conversations are looked at. */
    int size() {
        return watched.size();
    }

    /** How often Telegram was asked since the start. */
    long polls() {
        return polls.get();
    }

    /** An account that is back is asked at once; that one is gone is told at once. */
    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        if (update instanceof TelegramUpdate.SessionChanged(SessionState state)) {
            List<Watched> through =
                    watched.values().stream().filter(one -> one.isOf(account)).toList();
            if (state instanceof SessionState.Ready ready && ready.online()) {
                through.forEach(Watched::back);
            } else {
                interruption(state).ifPresent(why -> through.forEach(one -> one.interrupted(why)));
            }
        }
    }

    /** Why nothing can be asked in this state; empty while a session opens, and when it was closed on purpose. */
    private static Optional<TelegramFailure> interruption(SessionState state) {
        return switch (state) {
            case SessionState.Starting starting -> Optional.empty();
            case SessionState.Ready ready -> Optional.of(new TelegramFailure.Unreachable());
            case SessionState.Closed closed -> Optional.ofNullable(closed.why());
            default -> Optional.of(new TelegramFailure.NotAuthorized());
        };
    }
}
