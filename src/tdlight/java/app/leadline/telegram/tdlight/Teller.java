package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramGateway.UpdateListener;
import app.leadline.telegram.TelegramUpdate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a session on which updates are read and told, in the order in which they came; it may wait. */
final class Teller {

    private static final Logger log = LoggerFactory.getLogger(Teller.class);

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final UpdateListener listener;
    private final Thread thread;
    private boolean running = true;

    Teller(String name, UpdateListener listener) {
        this.listener = listener;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes note of something to do; never waits. */
    void later(Runnable step) {
        waiting.add(step);
    }

    /** Call it in a step only. */
    void tell(TelegramUpdate update) {
        try {
            listener.on(update);
        } catch (RuntimeException e) {
            log.error("A listener failed at {}", update.getClass().getSimpleName(), e);
        }
    }

    /** Does all that waits, then this, then nothing any more. Waits for it unless called in a step. */
    void end(Runnable last) {
        later(() -> {
            last.run();
            running = false;
        });
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                waiting.take().run();
            } catch (InterruptedException e) {
                log.warn("Interrupted; {} updates were not told", waiting.size());
                running = false;
            } catch (TelegramFailure e) {
                log.info("An update could not be read: {}", Failures.named(e));
            } catch (RuntimeException e) {
                log.error("An update was lost", e);
            }
        }
    }
}
