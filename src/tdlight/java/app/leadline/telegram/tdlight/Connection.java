package app.leadline.telegram.tdlight;

import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.NotConfigured;
import app.leadline.telegram.TelegramFailure.Unreachable;
import it.tdlight.jni.TdApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client of a session: opened, replaced when a login starts over, and closed. */
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

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
                line = begin();
            }
        } catch (TelegramFailure failure) {
            standing.become(new Closed(failure));
        } finally {
            lock.unlock();
        }
    }

    /** What nobody has foreseen, such as a full disk, ends the session as well: else it would be starting for ever. */
    private Line begin() {
        try {
            Line begun = new Line(clients, teller, standing, updates);
            calls.use(begun.client());
            return begun;
        } catch (TelegramFailure known) {
            throw known;
        } catch (RuntimeException | LinkageError unforeseen) {
            log.error("A client of TDLib could not be made", unforeseen);
            throw new NotConfigured();
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
            Line next = begin();
            line = next;
            atNumber = next.atNumber();
        } catch (TelegramFailure failure) {
            teller.later(() -> standing.become(new Closed(failure)));
            throw failure;
        } finally {
            lock.unlock();
        }
        Calls.await(atNumber, Calls.SHORT_LIMIT);
    }

    /** @throws NotAuthorized when there is nothing to log out of */
    void logOut() {
        Line open;
        lock.lock();
        try {
            if (line == null || closed) {
                throw new NotAuthorized();
            }
            open = line;
        } finally {
            lock.unlock();
        }
        open.logOut();
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
            log.warn("TDLib has not closed a session within {} seconds", Line.CLOSE_LIMIT.toSeconds());
        } finally {
            lock.unlock();
        }
    }
}
