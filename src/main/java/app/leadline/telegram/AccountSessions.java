package app.leadline.telegram;

import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

    private final TelegramGateway gateway;
    private final AccountTable table;
    private final Leases leases;
    private final AccountNews news;
    private final Ticker ticker;
    private final Map<TelegramAccountId, HeldSession> held = new ConcurrentHashMap<>();
    private volatile boolean running;

    AccountSessions(TelegramGateway gateway, AccountTable table, Leases leases, AccountNews news, Ticker ticker) {
        this.gateway = gateway;
        this.table = table;
        this.leases = leases;
        this.news = news;
        this.ticker = ticker;
    }

    /**
     * The session of an account, logged in.
     *
     * @throws TelegramFailure.HeldElsewhere when another node has it
     * @throws TelegramFailure.NotAuthorized when nobody is logged in
     * @throws TelegramFailure.Unreachable while it is being opened
     */
    public TelegramSession session(TelegramAccountId account) {
        HeldSession mine = held.get(account);
        if (mine == null) {
            throw leases.whyNotHere(account);
        }
        return switch (mine.session().state()) {
            case SessionState.Ready ready -> mine.session();
            case SessionState.Starting starting -> throw new Unreachable();
            default -> throw new NotAuthorized();
        };
    }

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
                if (!leases.take(account)) {
                    log.warn("another server has taken over the session of account {}", account);
                    close(account, mine.key());
                }
            });
            leases.free().forEach(this::open);
        } finally {
            ticker.after(leases.renewal(), this::keep);
        }
    }

    /** Opens the kept session of an account, unless it is open already. @return why that is not possible */
    synchronized Optional<TelegramFailure> open(AccountTable.Row row) {
        SessionKey key = row.session();
        TelegramAccountId account = row.account().id();
        if (key == null) {
            return Optional.of(new NotAuthorized());
        }
        if (held.containsKey(account)) {
            return Optional.empty();
        }
        if (!leases.take(account)) {
            return Optional.of(leases.whyNotHere(account));
        }
        news.checking(account, row.owner());
        Relay relay = new Relay(update -> heard(account, row.owner(), key, update));
        try {
            relay.after(() -> held.put(account, new HeldSession(key, gateway.open(key, relay), relay)));
            return Optional.empty();
        } catch (TelegramFailure failure) {
            leases.release(account);
            news.disconnected(account, row.owner(), failure);
            return Optional.of(failure);
        }
    }

    /** Takes over a session that has just been logged in, as the one session of its account. */
    synchronized TelegramAccountId adopt(
            MemberId owner, TelegramUser self, SessionKey key, TelegramSession session, Relay relay) {
        AccountTable.Row before = leases.adopt(owner, self, key);
        TelegramAccountId account = before.account().id();
        HeldSession former = held.put(account, new HeldSession(key, session, relay));
        ticker.soon(() -> retire(former, before.session()));
        relay.to(update -> heard(account, owner, key, update));
        heard(account, owner, key, new SessionChanged(session.state()));
        return account;
    }

    /** An account is logged in once: what it was logged in as before is not left behind in the list of devices at Telegram. */
    private void retire(@Nullable HeldSession former, @Nullable SessionKey key) {
        if (former != null) {
            former.relay().to(update -> {});
            former.end();
        }
        if (key != null) {
            gateway.forget(key);
        }
    }

    private void heard(TelegramAccountId account, MemberId owner, SessionKey key, TelegramUpdate update) {
        news.tell(account, owner, update, state -> changed(account, owner, key, state));
    }

    /** What ends the session is done on another thread: closing waits for the update that brings us here. */
    private void changed(TelegramAccountId account, MemberId owner, SessionKey key, SessionState state) {
        switch (state) {
            case SessionState.Starting starting -> news.checking(account, owner);
            case SessionState.Ready(TelegramUser self, boolean online) -> news.connected(account, owner, self, online);
            case SessionState.Closed(TelegramFailure why) -> {
                if (why != null) {
                    news.disconnected(account, owner, why);
                    ticker.soon(() -> close(account, key));
                }
            }
            default -> {
                news.disconnected(account, owner, new NotAuthorized());
                ticker.surely(() -> {
                    forget(account, key);
                    news.changed(owner);
                });
            }
        }
    }

    /** Closes the session on this node; it stays logged in. */
    synchronized void close(TelegramAccountId account, SessionKey key) {
        HeldSession mine = held.get(account);
        if (mine != null && mine.key().equals(key)) {
            held.remove(account);
            mine.session().close();
            leases.release(account);
        }
    }

    /** Nobody is logged in any more. */
    private synchronized void forget(TelegramAccountId account, SessionKey key) {
        close(account, key);
        if (table.forgetSession(account, key)) {
            gateway.forget(key);
        }
    }

    /**
     * Ends the session for good, at Telegram as well if it can be reached.
     *
     * @throws TelegramFailure.HeldElsewhere when another node has it
     */
    void logOut(AccountTable.Row row, SessionKey key) {
        TelegramAccountId account = row.account().id();
        open(row).filter(HeldElsewhere.class::isInstance).ifPresent(elsewhere -> {
            throw elsewhere;
        });
        Optional.ofNullable(held.get(account))
                .filter(mine -> mine.key().equals(key))
                .ifPresent(HeldSession::end);
        forget(account, key);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server and the database go. */
    @Override
    public void stop() {
        running = false;
        HeldSession.close(held.values());
        held.clear();
        leases.releaseAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
