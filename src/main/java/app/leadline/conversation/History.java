package app.leadline.conversation;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads the history of a talk from Telegram, page by page, each in a transaction of its own: wherever it stops, what is here is right,
 * and the next run goes on from there. Waits for Telegram.
 */
@Component
class History {

    private static final int PAGE = 100;

    /** How far back edits and deletions are looked for. */
    private static final int LATEST = 200;

    /** And how far at most when it is known that there are some. */
    private static final int FARTHEST = 2_000;

    private final TalkTable talks;
    private final Inbox inbox;
    private final MessageStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    History(TalkTable talks, Inbox inbox, MessageStore store, ApplicationEventPublisher events, Clock clock) {
        this.talks = talks;
        this.inbox = inbox;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Everything that is newer than what was fetched before; before the first time the newest page only.
     *
     * @param cancelled asked between pages
     */
    void newer(ConversationId id, TelegramSession session, BooleanSupplier cancelled) {
        Talk talk = talks.find(id).orElse(null);
        if (talk == null) {
            return;
        }
        boolean first = talk.fetchedTo() == null;
        // 0 when there was nothing to fetch the first time: everything is newer than that.
        long known = talk.fetchedTo() == null ? 0 : talk.fetchedTo();
        long newest = known;
        long before = 0;
        boolean reached = false;
        while (!reached && !cancelled.getAsBoolean()) {
            HistoryPage page = session.history(talk.peer(), before, PAGE);
            if (page.messages().isEmpty()) {
                break;
            }
            newest = Math.max(newest, page.messages().getFirst().id());
            before = page.messages().getLast().id();
            reached = first || before <= known;
            long to = newest;
            long oldest = before;
            boolean complete = reached;
            inbox.take(id, self(session), page.messages(), now -> {
                if (!now.fetched()) {
                    events.publishEvent(new ConversationFetched(now.lead(), now.owner(), clock.instant()));
                }
                if (complete) {
                    Long further = now.fetched() ? now.fetchBefore() : Long.valueOf(oldest);
                    talks.fetched(id, to, further, page.total());
                }
            });
        }
        if (!reached && !cancelled.getAsBoolean()) {
            long to = newest;
            inbox.take(id, self(session), List.of(), now -> talks.fetched(id, to, now.fetchBefore(), 0));
        }
        talks.looked(id, clock.instant());
    }

    /**
     * One page further back.
     *
     * @return false when the history is complete
     */
    boolean older(ConversationId id, TelegramSession session) {
        Talk talk = talks.find(id).orElse(null);
        if (talk == null || talk.fetchBefore() == null) {
            return false;
        }
        HistoryPage page = session.history(talk.peer(), talk.fetchBefore(), PAGE);
        Long further =
                page.messages().isEmpty() ? null : page.messages().getLast().id();
        inbox.take(
                id, self(session), page.messages(), now -> talks.fetched(id, now.fetchedTo(), further, page.total()));
        return further != null;
    }

    /** How far both sides have read: it is told to whoever begins to look. */
    void receipts(ConversationId id, TelegramSession session) {
        talks.find(id).ifPresent(talk -> {
            session.watch(talk.peer());
            session.unwatch(talk.peer());
        });
    }

    /** Edits and deletions among the latest messages. */
    void reconcile(ConversationId id, TelegramSession session) {
        reconcile(id, session, Long.MAX_VALUE);
    }

    /** @param oldest looked for back to this message, and among the latest in any case */
    void reconcile(ConversationId id, TelegramSession session, long oldest) {
        Talk talk = talks.find(id).orElse(null);
        if (talk == null) {
            return;
        }
        List<TelegramMessage> latest = new ArrayList<>();
        long before = 0;
        while (latest.size() < LATEST || before > oldest && latest.size() < FARTHEST) {
            HistoryPage page = session.history(talk.peer(), before, PAGE);
            if (page.messages().isEmpty()) {
                break;
            }
            latest.addAll(page.messages());
            before = page.messages().getLast().id();
        }
        inbox.take(id, self(session), latest);
        if (!latest.isEmpty()) {
            Set<Long> there = new HashSet<>();
            latest.forEach(message -> there.add(message.id()));
            List<Long> gone = store
                    .idsBetween(id, latest.getLast().id(), latest.getFirst().id())
                    .stream()
                    .filter(message -> !there.contains(message))
                    .toList();
            if (!gone.isEmpty()) {
                inbox.deleted(id, gone, clock.instant());
            }
        }
    }

    /** @throws TelegramFailure.NotAuthorized when nobody is logged in */
    static long self(TelegramSession session) {
        if (session.state() instanceof SessionState.Ready ready) {
            return ready.self().id();
        }
        throw new TelegramFailure.NotAuthorized();
    }
}
