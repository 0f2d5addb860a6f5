package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.FloodWait;
import app.leadline.telegram.TelegramUpdate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** An account in use: its sessions in this process, and what is about to go wrong with it. Guarded by the lock of {@link Telegram}. */
final class Account {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final long id;
    private final List<Client> sessions = new ArrayList<>();
    private final Deque<Duration> sends = new ArrayDeque<>();
    final Queue<TelegramFailure> refusals = new ArrayDeque<>();
    final Queue<TelegramFailure> failures = new ArrayDeque<>();
    int answersToLose;
    boolean up = true;
    boolean sendsHeld;
    boolean visited;

    Account(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    List<Client> sessions() {
        return List.copyOf(sessions);
    }

    void add(Client client) {
        sessions.add(client);
    }

    void remove(Client client) {
        sessions.remove(client);
    }

    void tell(TelegramUpdate update) {
        tellOthers(null, update);
    }

    /** Tells all sessions but one, which knows already. */
    void tellOthers(@Nullable Client knowing, TelegramUpdate update) {
        for (Client client : sessions()) {
            if (client != knowing) {
                client.tell(update);
            }
        }
    }

    /** @throws FloodWait when as many as allowed were sent within the window */
    void countSend(Duration now, int allowed, Duration window) {
        while (!sends.isEmpty() && sends.peek().plus(window).compareTo(now) <= 0) {
            sends.remove();
        }
        if (sends.size() >= allowed) {
            Duration wait = sends.getFirst().plus(window).minus(now);
            throw new FloodWait(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
        }
        sends.add(now);
    }
}
