package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.Starting;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.Unreachable;
import it.tdlight.jni.TdApi;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client and what it tells, until it is left. What it tells is put down for the {@link Teller}, and nothing else. */
final class Line implements TdClient.Events {

    static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration LOG_OUT_LIMIT = Duration.ofSeconds(10);

    private final Teller teller;
    private final Standing standing;
    private final Updates updates;
    private final CompletableFuture<Void> atNumber = new CompletableFuture<>();
    /** It may tell before it is known here. */
    private final CompletableFuture<TdClient> opened = new CompletableFuture<>();

    private final TdClient client;
    private volatile boolean left;
    private volatile boolean loggingOut;

    Line(Function<TdClient.Events, TdClient> clients, Teller teller, Standing standing, Updates updates) {
        this.teller = teller;
        this.standing = standing;
        this.updates = updates;
        this.client = clients.apply(this);
        opened.complete(client);
    }

    TdClient client() {
        return client;
    }

    /** Done when it waits for a phone number. */
    CompletableFuture<Void> atNumber() {
        return atNumber;
    }

    /** What is thrown here would keep the handlers of the library from their turn. */
    @Override
    public void update(TdApi.Update update) {
        try {
            note(update);
        } catch (RuntimeException e) {
            log.error("An update of TDLib is not as it should be", e);
        }
    }

    private void note(TdApi.Update update) {
        if (update instanceof TdApi.UpdateAuthorizationState login
                && login.authorizationState instanceof TdApi.AuthorizationStateLoggingOut) {
            loggingOut = true;
        }
        if (!left && Updates.concern(update)) {
            teller.later(() -> read(update));
        }
    }

    private void read(TdApi.Update update) {
        updates.read(update);
        if (update instanceof TdApi.UpdateAuthorizationState login
                && login.authorizationState instanceof TdApi.AuthorizationStateWaitPhoneNumber) {
            atNumber.complete(null);
        }
    }

    @Override
    public void error(Throwable error) {
        log.warn("TDLib has told of an error: {}", Failures.named(error));
        if (!left) {
            teller.later(() -> troubled(Failures.of(error)));
        }
    }

    /** What goes wrong before a login is possible ends the session: TDLib would only hang. */
    private void troubled(TelegramFailure failure) {
        if (failure instanceof HeldElsewhere || standing.state() instanceof Starting) {
            left = true;
            standing.become(new Closed(failure));
            opened.thenAccept(it -> it.send(new TdApi.Close()));
        }
    }

    /**
     * Returns when Telegram has heard of it and TDLib has closed.
     *
     * @throws Unreachable when that takes too long
     */
    void logOut() {
        Calls.await(client.send(new TdApi.LogOut()).thenCompose(ok -> client.closed()), Calls.SHORT_LIMIT);
    }

    /**
     * Hears nothing more, ends with this request, and waits for the end.
     *
     * @throws Unreachable when it does not come in time
     */
    void leave(TdApi.Function<TdApi.Ok> last) {
        if (!client.closed().isDone()) {
            left = true;
            if (!loggingOut || !endsByItself()) {
                client.send(last);
                Calls.await(client.closed(), CLOSE_LIMIT);
            }
        }
    }

    /** A logout that is cut short is one that Telegram has perhaps not heard of. */
    private boolean endsByItself() {
        try {
            Calls.await(client.closed(), LOG_OUT_LIMIT);
            return true;
        } catch (Unreachable late) {
            log.info("Telegram has not confirmed a logout within {} seconds", LOG_OUT_LIMIT.toSeconds());
            return false;
        }
    }
}
