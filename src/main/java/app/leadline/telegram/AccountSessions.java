package app.leadline.telegram;

import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The sessions that are open on this node. Of several nodes on one database exactly one holds an account: it has the lease, and renews
 * it; when it dies, another one takes over when the lease has run out.
 */
@Service
public class AccountSessions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AccountSessions.class);

    /** A lease is renewed this often while it runs. */
    private static final int RENEWALS = 3;

    private final TelegramGateway gateway;
    private final AccountTable table;
    private final ObjectProvider<TelegramNews> news;
    private final ApplicationEventPublisher events;
    private final TelegramSettings settings;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<TelegramAccountId, Held> held = new ConcurrentHashMap<>();
    private volatile boolean running;

    AccountSessions(
            TelegramGateway gateway,
            AccountTable table,
            ObjectProvider<TelegramNews> news,
            ApplicationEventPublisher events,
            TelegramSettings settings,
            Ticker ticker,
            Clock clock) {
        this.gateway = gateway;
        this.table = table;
        this.news = news;
        this.events = events;
        this.settings = settings;
        this.ticker = ticker;
        this.clock = clock;
    }

    private record Held(MemberId owner, SessionKey key, TelegramSession session) {}

    /**
     * The session of an account, logged in.
     *
     * @throws TelegramFailure.HeldElsewhere when another node has it
     * @throws TelegramFailure.NotAuthorized when nobody is logged in
     */
    public TelegramSession session(TelegramAccountId account) {
        Held mine = held.get(account);
        if (mine != null && mine.session().state() instanceof SessionState.Ready) {
            return mine.session();
        }
        boolean elsewhere = mine == null
                && table.find(account)
                        .map(row -> row.session() != null && row.account().heldBy() != null)
                        .orElse(false);
        throw elsewhere ? new TelegramFailure.HeldElsewhere() : new TelegramFailure.NotAuthorized();
    }

    /** Whether the session of the account is open on this node. */
    public boolean holds(TelegramAccountId account) {
        return held.containsKey(account);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        running = true;
        ticker.soon(this::keep);
    }

    /** Renews what is held, gives up what was lost, takes what is free; and comes again. */
    private void keep() {
        if (!running) {
            return;
        }
        try {
            held.forEach((account, mine) -> {
                if (!lease(account)) {
                    log.warn("another server has taken over the session of account {}", account);
                    close(account);
                }
            });
            table.free(settings.node(), clock.instant()).stream()
                    .filter(row -> !held.containsKey(row.account().id()))
                    .forEach(this::open);
        } finally {
            ticker.after(renewal(), this::keep);
        }
    }

    private Duration renewal() {
        return settings.lease().dividedBy(RENEWALS);
    }

    private boolean lease(TelegramAccountId account) {
        var now = clock.instant();
        return table.lease(account, settings.node(), now, now.plus(settings.lease()));
    }

    /** Opens the kept session of an account; does nothing when another node holds it. */
    synchronized void open(AccountTable.Row row) {
        SessionKey key = row.session();
        TelegramAccountId account = row.account().id();
        if (key == null || held.containsKey(account) || !lease(account)) {
            return;
        }
        Relay relay = new Relay(update -> {});
        relay.to(update -> heard(account, row.owner(), key, update));
        state(account, row.owner(), AccountState.CHECKING, null);
        try {
            held.put(account, new Held(row.owner(), key, gateway.open(key, relay)));
        } catch (TelegramFailure failure) {
            table.release(account, settings.node());
            state(account, row.owner(), AccountState.DISCONNECTED, failure.key());
        }
    }

    /** Takes over a session that has just been logged in, as the one session of its account. */
    synchronized TelegramAccountId adopt(
            MemberId owner, TelegramUser self, SessionKey key, TelegramSession session, Relay relay) {
        AccountTable.Row before = table.adopt(owner, self, key, clock.instant());
        TelegramAccountId account = before.account().id();
        Held former = held.remove(account);
        if (former != null) {
            former.session().close();
        }
        if (before.session() != null) {
            gateway.forget(before.session());
        }
        lease(account);
        held.put(account, new Held(owner, key, session));
        relay.to(update -> heard(account, owner, key, update));
        heard(account, owner, key, new SessionChanged(session.state()));
        return account;
    }

    private void heard(TelegramAccountId account, MemberId owner, SessionKey key, TelegramUpdate update) {
        if (update instanceof SessionChanged(SessionState state)) {
            changed(account, owner, key, state);
        }
        // Asked for late: who hears the news may need the sessions.
        news.orderedStream().forEach(listener -> {
            try {
                listener.on(account, owner, update);
            } catch (RuntimeException failure) {
                log.error("news of account {} could not be taken in", account, failure);
            }
        });
    }

    private void changed(TelegramAccountId account, MemberId owner, SessionKey key, SessionState state) {
        switch (state) {
            case SessionState.Starting starting -> state(account, owner, AccountState.CHECKING, null);
            case SessionState.Ready(TelegramUser self, boolean online) -> {
                table.profile(account, self);
                state(account, owner, AccountState.CONNECTED, online ? null : new TelegramFailure.Unreachable().key());
            }
            case SessionState.Closed(TelegramFailure why) -> {
                if (why != null) {
                    state(account, owner, AccountState.DISCONNECTED, why.key());
                    ticker.soon(() -> close(account));
                }
            }
            case SessionState.LoggedOut out -> loggedOut(account, owner, key);
            case SessionState.AwaitingLogin login -> loggedOut(account, owner, key);
            case SessionState.AwaitingScan scan -> loggedOut(account, owner, key);
            case SessionState.AwaitingCode code -> loggedOut(account, owner, key);
            case SessionState.AwaitingPassword password -> loggedOut(account, owner, key);
        }
    }

    /** On another thread: closing waits for the update that brings us here. */
    private void loggedOut(TelegramAccountId account, MemberId owner, SessionKey key) {
        state(account, owner, AccountState.DISCONNECTED, new TelegramFailure.NotAuthorized().key());
        ticker.soon(() -> {
            if (Optional.ofNullable(held.get(account))
                    .map(Held::key)
                    .filter(key::equals)
                    .isPresent()) {
                close(account);
                table.forgetSession(account);
                gateway.forget(key);
                events.publishEvent(new AccountsChanged(owner));
            }
        });
    }

    private void state(TelegramAccountId account, MemberId owner, AccountState state, @Nullable String problem) {
        if (table.state(account, state, problem)) {
            events.publishEvent(new AccountsChanged(owner));
        }
    }

    /** Closes the session on this node; it stays logged in. */
    synchronized void close(TelegramAccountId account) {
        Held mine = held.remove(account);
        if (mine != null) {
            mine.session().close();
            table.release(account, settings.node());
        }
    }

    /**
     * Ends the session for good, at Telegram as well if it can be reached.
     *
     * @throws TelegramFailure.HeldElsewhere when another node has it
     */
    synchronized void logOut(AccountTable.Row row) {
        TelegramAccountId account = row.account().id();
        SessionKey key = Objects.requireNonNull(row.session());
        open(row);
        Held mine = held.remove(account);
        if (mine == null) {
            throw new TelegramFailure.HeldElsewhere();
        }
        try {
            mine.session().logOut();
        } catch (TelegramFailure unreachable) {
            // Here it ends all the same; the owner can end it at Telegram from any of their devices.
            log.info("account {} could not be logged out at Telegram: {}", account, unreachable.key());
        }
        mine.session().close();
        table.forgetSession(account);
        gateway.forget(key);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server and the database go. */
    @Override
    public void stop() {
        running = false;
        List.copyOf(held.keySet()).forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
