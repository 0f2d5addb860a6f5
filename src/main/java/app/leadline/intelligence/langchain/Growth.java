package app.leadline.intelligence.langchain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows a text while it grows: at once, then at most so often, and what came last soon after it came, however long nothing more comes. Nothing
 * is shown once it is closed.
 */
final class Growth implements AutoCloseable {

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> shown;
    private final Executor later;
    private boolean due;
    private boolean rests;
    private boolean closed;
    private @Nullable RuntimeException failure;

    /** @param between two looks at it */
    Growth(Duration between, Consumer<String> shown) {
        this.shown = shown;
        this.later = CompletableFuture.delayedExecutor(
                between.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
    }

    /**
     * @return how long it is now
     * @throws RuntimeException when it could not be shown, now or a moment ago
     */
    synchronized int add(String piece) {
        if (failure != null) {
            throw failure;
        }
        text.append(piece);
        if (rests) {
            due = true;
        } else {
            show();
        }
        return text.length();
    }

    private void show() {
        due = false;
        rests = true;
        later.execute(this::rested);
        shown.accept(text.toString());
    }

    private synchronized void rested() {
        rests = false;
        if (due && !closed) {
            try {
                show();
            } catch (RuntimeException broken) {
                // Nobody waits for this thread: the next piece tells.
                failure = broken;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
