package app.leadline.intelligence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread be interrupted while it waits for a model, and nowhere else: an interrupt in the middle of a statement would close the files
 * of an embedded database.
 */
final class Interruptible {

    private @Nullable Thread waiting;
    private boolean cancelled;

    synchronized void cancel() {
        cancelled = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** @throws WriterFailure when it was cancelled */
    synchronized void requireWanted() {
        if (cancelled) {
            throw new WriterFailure(WriterFailure.Kind.CANCELLED);
        }
    }

    <T> T waitFor(Supplier<T> model) {
        enter();
        try {
            return model.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        requireWanted();
        waiting = Thread.currentThread();
    }

    /** What came too late for the wait must not meet what follows. */
    private synchronized void leave() {
        waiting = null;
        Thread.interrupted();
    }
}
