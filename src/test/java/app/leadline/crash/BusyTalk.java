package app.leadline.crash;

import app.leadline.shared.LeadId;
import app.leadline.telegram.simulator.SimulatedTalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Somebody who writes and presses again what was not taken, and somebody who writes, edits, deletes and reads on the other side. */
final class BusyTalk {

    /** As many may wait to be sent before the keyboard rests. */
    private static final int MOST_WAITING = 30;

    private final BusyApplication application;
    private final LeadId lead;
    private final SimulatedTalk telegram;
    private final Random random;
    private final List<String> pressed = new ArrayList<>();
    private final List<Long> theirs = new ArrayList<>();
    private final List<Long> deleted = new ArrayList<>();
    private final CompletableFuture<Void> pressing = new CompletableFuture<>();
    private final CompletableFuture<Void> answering = new CompletableFuture<>();
    private volatile boolean ended;

    BusyTalk(BusyApplication application, LeadId lead, SimulatedTalk telegram, long seed) {
        this.application = application;
        this.lead = lead;
        this.telegram = telegram;
        this.random = new Random(seed);
    }

    LeadId lead() {
        return lead;
    }

    SimulatedTalk telegram() {
        return telegram;
    }

    /** What was pressed, in its order, once it has ended. */
    List<String> pressed() {
        return pressed;
    }

    /** What the other side has deleted, once it has ended. */
    List<Long> deleted() {
        return deleted;
    }

    void begin() {
        Thread.startVirtualThread(() -> work(this::press, pressing));
        Thread.startVirtualThread(() -> work(this::answer, answering));
    }

    private void work(Runnable one, CompletableFuture<Void> end) {
        try {
            while (!ended) {
                one.run();
            }
            end.complete(null);
        } catch (RuntimeException broken) {
            end.completeExceptionally(broken);
        }
    }

    /** Ends when the last one that was pressed is taken. */
    void end() {
        ended = true;
        pressing.join();
        answering.join();
    }

    private void press() {
        String text = PressingApplication.text(pressed.size());
        UUID token = UUID.randomUUID();
        while (!taken(token, text)) {
            rest(50);
        }
        pressed.add(text);
        while (!ended && tooMuchIsWaiting()) {
            rest(50);
        }
        rest(random.nextInt(25));
    }

    private boolean taken(UUID token, String text) {
        try {
            application.press(lead, token, text);
            return true;
        } catch (DataAccessException | TransactionException away) {
            return false;
        }
    }

    private boolean tooMuchIsWaiting() {
        try {
            return application.waiting() > MOST_WAITING;
        } catch (DataAccessException away) {
            return true;
        }
    }

    private void answer() {
        int latest = theirs.isEmpty() ? 0 : theirs.size() - 1 - random.nextInt(Math.min(theirs.size(), 10));
        int what = theirs.isEmpty() ? 0 : random.nextInt(10);
        switch (what) {
            case 7 -> telegram.edit(theirs.get(latest), "Rather " + random.nextInt(1_000));
            case 8 -> delete(theirs.remove(latest));
            case 9 -> telegram.read();
            default -> theirs.add(telegram.write("Theirs " + random.nextInt(1_000)));
        }
        rest(10 + random.nextInt(60));
    }

    private void delete(long message) {
        telegram.delete(List.of(message));
        deleted.add(message);
    }

    private static void rest(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
