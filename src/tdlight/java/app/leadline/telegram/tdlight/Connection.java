package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.Starting;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.Unreachable;
import it.tdlight.jni.TdApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client of a session: opened, replaced when a login starts over, and closed. What it tells goes to the {@link Teller}. */
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final long CLOSE_LIMIT_SECONDS = 15;

    private final Function<TdClient.Events, TdClient> clients;
    private final Calls calls;
    private final Teller teller;
    private final Standing standing;
    private final Updates updates;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Line line;
    private boolean closed;

    Connection(
            Function<TdClient.Events, TdClient> clients,
            Calls calls,
            Teller teller,
            Standing standing,
            Updates updates) {
        this.clients = clients;
        this.calls = calls;
        this.teller = teller;
        this.standing = standing;
        this.updates = updates;
    }

    /** Says why in the state of the session when there can be no client. Call it in a step. */
    void open() {
        lock.lock();
        try {
            if (!closed) {
                line = new Line();
            }
        } catch (TelegramFailure failure) {
            standing.become(new Closed(failure));
        } finally {
            lock.unlock();
        }
    }

    /** Another client, with nothing of the login that was under way; returns when it waits for a phone number. */
    void startOver() {
        CompletableFuture<?> atNumber;
        lock.lock();
        try {
            if (closed) {
                throw new Unreachable();
            }
            if (line != null) {
                line.leave(new TdApi.LogOut());
            }
            Line next = new Line();
            line = next;
            atNumber = next.atNumber;
        } finally {
            lock.unlock();
        }
        await(atNumber, Calls.SHORT_LIMIT.toSeconds());
    }

    /** Returns when TDLib has let go of the directory, or does not do so in time. */
    void close() {
        lock.lock();
        try {
            closed = true;
            if (line != null) {
                line.leave(new TdApi.Close());
            }
        } catch (Unreachable late) {
            log.warn("TDLib has not closed a session within {} seconds", CLOSE_LIMIT_SECONDS);
        } finally {
            lock.unlock();
        }
    }

    private static void await(CompletableFuture<?> done, long seconds) {
        try {
            done.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable();
        } catch (ExecutionException e) {
            throw Failures.of(e);
        } catch (TimeoutException e) {
            throw new Unreachable();
        }
    }

    /** One client and what it tells, until it is left. */
    private final class Line implements TdClient.Events {

        private final CompletableFuture<Void> atNumber = new CompletableFuture<>();
        private final TdClient client;
        private volatile boolean left;

        Line() {
            client = clients.apply(this);
            calls.use(client);
        }

        @Override
        public void update(TdApi.Update update) {
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
                client.send(new TdApi.Close());
            }
        }

        /** Hears nothing more, ends with this request, and waits for the end. */
        void leave(TdApi.Function<TdApi.Ok> last) {
            if (!client.closed().isDone()) {
                left = true;
                client.send(last);
                await(client.closed(), CLOSE_LIMIT_SECONDS);
            }
        }
    }
}
