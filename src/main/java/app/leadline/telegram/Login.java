package app.leadline.telegram;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.PhoneNumber;
import app.leadline.telegram.TelegramUpdate.SessionChanged;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login of one account, step by step; the state says what comes next. Its methods wait for Telegram: call them from a thread that
 * may. Cancel it when nobody goes on with it.
 */
public final class Login {

    private static final Logger log = LoggerFactory.getLogger(Login.class);
    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_WORDS = 100;

    private final MemberId owner;
    private final TelegramGateway gateway;
    private final AccountSessions sessions;
    private final Runnable changed;
    private final Consumer<Login> whenEnded;
    private final SessionKey key = SessionKey.random();
    private final Relay relay = new Relay(this::heard);
    private volatile SessionState state = new SessionState.Starting();
    private volatile @Nullable TelegramSession session;
    private final CompletableFuture<TelegramAccountId> connected = new CompletableFuture<>();
    private boolean ended;

    /** @param whenEnded hears that it has led to an account, or was given up */
    Login(
            MemberId owner,
            TelegramGateway gateway,
            AccountSessions sessions,
            Runnable changed,
            Consumer<Login> whenEnded) {
        this.owner = owner;
        this.gateway = gateway;
        this.sessions = sessions;
        this.changed = changed;
        this.whenEnded = whenEnded;
    }

    void open() {
        TelegramSession opened = gateway.open(key, relay);
        session = opened;
        if (opened.state() instanceof SessionState.Ready ready) {
            ready(ready);
        }
    }

    public SessionState state() {
        return state;
    }

    /** The account, once it is connected. */
    public Optional<TelegramAccountId> account() {
        return Optional.ofNullable(connected.getNow(null));
    }

    /** Completes when the account is connected; never when the login is given up. */
    public CompletableFuture<TelegramAccountId> connected() {
        return connected.copy();
    }

    public void byQrCode() {
        session().requestQrCode();
    }

    /**
     * @throws InvalidInput for "phone" when it is no phone number
     * @throws TelegramFailure.WrongPhone when it is nobody's at Telegram
     */
    public void byPhone(String typed) {
        PhoneNumber phone = PhoneNumber.parse(typed, null);
        if (phone == null) {
            throw new InvalidInput("phone", "shared.invalid.phone");
        }
        session().requestCode(phone.value());
    }

    /**
     * @throws InvalidInput for "code" when it cannot be one
     * @throws TelegramFailure.WrongCode when it is another one
     */
    public void code(String typed) {
        boolean words = state instanceof SessionState.AwaitingCode sent && sent.sentTo() == SessionState.SentTo.WORDS;
        String code = words ? typed.strip() : typed.replaceAll("[\\s-]", "");
        if (code.isEmpty() || code.length() > (words ? LONGEST_WORDS : LONGEST_CODE)) {
            throw new InvalidInput("code", "telegram.login.code.invalid");
        }
        session().submitCode(code);
    }

    /**
     * @throws InvalidInput for "password" when there is none
     * @throws TelegramFailure.WrongPassword when it is another one
     */
    public void password(String typed) {
        if (typed.isEmpty()) {
            throw new InvalidInput("password", "telegram.login.password.invalid");
        }
        session().submitPassword(typed);
    }

    /** Forgets all of it, unless the account is connected already. */
    public void cancel() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        whenEnded.accept(this);
        drop();
    }

    private void drop() {
        TelegramSession opened = session;
        if (opened != null) {
            opened.close();
            gateway.forget(key);
        }
    }

    /** Names what is kept of the login. */
    SessionKey key() {
        return key;
    }

    private TelegramSession session() {
        return Objects.requireNonNull(session, "not begun");
    }

    private void heard(TelegramUpdate update) {
        if (update instanceof SessionChanged(SessionState now)) {
            if (now instanceof SessionState.Ready ready && session != null) {
                ready(ready);
            } else {
                state = now;
                changed.run();
            }
        }
    }

    private void ready(SessionState.Ready ready) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        whenEnded.accept(this);
        try {
            TelegramAccountId account = sessions.adopt(owner, ready.self(), key, session(), relay);
            state = ready;
            connected.complete(account);
        } catch (RuntimeException failure) {
            log.error("an account that has logged in could not be kept", failure);
            state = new SessionState.Closed(new TelegramFailure.Refused("NOT_KEPT"));
            // On another thread: closing waits for the update that brings us here.
            Thread.startVirtualThread(this::drop);
        }
        changed.run();
    }
}
