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
@Order(1)
class OutboxSender implements TelegramNews {

    private final OutboxTable table;
    private final TalkTable talks;
    private final Confirmations confirmations;
    private final Settlement settlement;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<TelegramAccountId, SendDesk> desks = new ConcurrentHashMap<>();

    OutboxSender(
            OutboxTable table,
            TalkTable talks,
            Confirmations confirmations,
            Settlement settlement,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Ticker ticker,
            Clock clock) {
        this.table = table;
        this.talks = talks;
        this.confirmations = confirmations;
        this.settlement = settlement;
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
        if (!desk.arrived(temporary, message)) {
            // Of a process before this one: recognised by what it says.
            talks.with(account, peer).forEach(talk -> confirmations.confirm(talk.id(), message));
        }
        desk.wake();
    }

    private SendDesk desk(TelegramAccountId account) {
        return desks.computeIfAbsent(
                account,
                id -> new SendDesk(id, table, confirmations, settlement, sessions, events, settings, ticker, clock));
    }
}
