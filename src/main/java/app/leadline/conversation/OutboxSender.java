package app.leadline.conversation;

import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hands messages over to Telegram, one after the other in each conversation, and follows them until they have arrived or failed. Only
 * the node that holds an account sends for it. A message whose fate is unknown is looked for on Telegram; it is sent again only
 * when it is not there.
 */
@Component
@Order(1)
class OutboxSender implements TelegramNews {

    private final OutboxQueue queue;
    private final OutboxTable table;
    private final TalkTable talks;
    private final Inbox inbox;
    private final Confirmations confirmations;
    private final Settlement settlement;
    private final OutboxGoesWithAccount removals;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<TelegramAccountId, SendDesk> desks = new ConcurrentHashMap<>();

    OutboxSender(
            OutboxQueue queue,
            OutboxTable table,
            TalkTable talks,
            Inbox inbox,
            Confirmations confirmations,
            Settlement settlement,
            OutboxGoesWithAccount removals,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Ticker ticker,
            Clock clock) {
        this.queue = queue;
        this.table = table;
        this.talks = talks;
        this.inbox = inbox;
        this.confirmations = confirmations;
        this.settlement = settlement;
        this.removals = removals;
        this.sessions = sessions;
        this.events = events;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void filled(Outbox.Filled filled) {
        if (sessions.holds(filled.account())) {
            desk(filled.account()).wake(filled.turns().toArray(Turns.Turn[]::new));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ticker.after(settings.look(), this::look);
    }

    /** What was written on another server nobody has told this one, which may hold the account. */
    private void look() {
        try {
            queue.accounts().stream()
                    .filter(sessions::holds)
                    .forEach(account -> desk(account).wake());
            // Last: what cannot be swept does not keep anything from being sent.
            removals.sweep();
        } finally {
            ticker.after(settings.look(), this::look);
        }
    }

    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        switch (update) {
            case TelegramUpdate.SessionChanged(SessionState state) -> changed(account, state);
            case TelegramUpdate.SendSucceeded(long peer, long temporary, TelegramMessage message) ->
                arrived(account, peer, temporary, message);
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
            desk(account).lost();
        }
    }

    private void arrived(TelegramAccountId account, long peer, long temporary, TelegramMessage message) {
        SendDesk desk = desk(account);
        Optional<ConversationId> known = desk.arrived(temporary, message);
        for (Talk talk : talks.with(account, peer)) {
            if (!talk.id().equals(known.orElse(null))) {
                told(talk, message);
            }
            desk.wake(Turns.Turn.after(talk.id()));
        }
    }

    /** Of a process before this one, or sent in the name of another lead who is the same person: recognised by what it says. */
    private void told(Talk talk, TelegramMessage message) {
        Long self = message.senderId();
        if (talk.fetched() && self != null) {
            inbox.take(talk.id(), self, List.of(message));
        } else if (confirmations.confirm(talk.id(), message)) {
            events.publishEvent(new ConversationChanged(talk.id(), talk.lead()));
        }
    }

    private SendDesk desk(TelegramAccountId account) {
        return desks.computeIfAbsent(
                account,
                id -> new SendDesk(
                        id, queue, table, confirmations, settlement, sessions, events, settings, ticker, clock));
    }
}
