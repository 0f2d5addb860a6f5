package app.leadline.conversation;

import app.leadline.shared.Ticker;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Does the same work again and again: when asked to and when its time has come, on a thread that may wait, never twice at a time. */
final class Rounds {

    private final Ticker ticker;
    private final Duration afterFailure;
    private final Supplier<@Nullable Duration> work;
    private final UnaryOperator<@Nullable Duration> pause;
    private boolean working;
    private Ticker.@Nullable Task next;

    /**
     * @param afterFailure what work that has thrown would have returned
     * @param work returns what went wrong, as a time to wait, or null
     * @param pause from what work has returned, and from what was asked for meanwhile, to the time until the next round; null when there is
     *     none before somebody asks for it. Must not wait
     */
    Rounds(
            Ticker ticker,
            Duration afterFailure,
            Supplier<@Nullable Duration> work,
            UnaryOperator<@Nullable Duration> pause) {
        this.ticker = ticker;
        this.afterFailure = afterFailure;
        this.work = work;
        this.pause = pause;
    }

    /** To be called when what is to be done was left where {@code work} and {@code pause} find it. */
    synchronized void begin() {
        if (!working) {
            working = true;
            ticker.soon(this::round);
        }
    }

    private void round() {
        Duration result = afterFailure;
        try {
            result = work.get();
        } finally {
            end(result);
        }
    }

    /** Under one lock: whoever asks before this is heard by {@code pause}, whoever asks afterwards begins a round. */
    private synchronized void end(@Nullable Duration result) {
        working = false;
        if (next != null) {
            next.cancel();
        }
        Duration delay = pause.apply(result);
        next = delay == null ? null : ticker.after(delay, this::begin);
    }
}
