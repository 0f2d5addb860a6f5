package app.leadline.telegram;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that is open on this server.
 *
 * @param relay where its updates go
 */
record HeldSession(SessionKey key, TelegramSession session, Relay relay) {

    private static final Logger log = LoggerFactory.getLogger(HeldSession.class);

    /** Closes all at once, for each takes its time; they stay logged in. */
    static void close(Collection<HeldSession> all) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(held -> threads.execute(held.session::close));
        }
    }

    /** Logs out and closes it. Without a line to Telegram it ends here only; the owner can end it from any of their devices. */
    void end() {
        try {
            session.logOut();
        } catch (TelegramFailure unreachable) {
            log.info("a session could not be logged out at Telegram: {}", unreachable.key());
        }
        session.close();
    }
}
