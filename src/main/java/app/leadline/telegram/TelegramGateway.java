package app.leadline.telegram;

import app.leadline.shared.Sentence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The door to Telegram. One implementation is in the house at a time: the simulator, or the real one of TDLight. Which
 * account belongs to whom, and who may use it, is decided on this side of the door.
 */
public interface TelegramGateway {

    /**
     * Opens the session of an account and returns at once; how far it has come is told as {@link
     * TelegramUpdate.SessionChanged}, first of all with the state it starts in. Whoever was logged in when the session was closed
     * is logged in again without being asked.
     *
     * @param session is not open, neither here nor in another process
     * @param updates is told everything in the order in which it happened here, one at a time, on a thread that may wait;
     *     Telegram itself may tell things twice and out of order
     */
    TelegramSession open(SessionKey session, UpdateListener updates);

    /** Forgets what is kept of a session that is not open: its keys and files. Does not log out. */
    void forget(SessionKey session);

    /**
     * Sessions of which something is kept here and that are not open here.
     *
     * @param unusedSince those may be left out with which something has happened since: another process may have them open
     */
    Set<SessionKey> kept(Instant unusedSince);

    /** What people should know before they connect an account through this door; empty when it is Telegram itself. */
    default Optional<Sentence> remark() {
        return Optional.empty();
    }

    /** Hears what happens to one account. */
    @FunctionalInterface
    interface UpdateListener {
        void on(TelegramUpdate update);
    }
}
