package app.leadline.support;

import app.leadline.shared.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs at once what is to run at once, on another thread, and what is to run later when a test lets time pass. */
public final class TestTicker implements Ticker {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final TestClock clock;
    private final List<Waiting> waiting = new ArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private Duration passed = Duration.ZERO;

    TestTicker(TestClock clock) {
        this.clock = clock;
    }

    private record Waiting(Duration due, Runnable work) {}

    @Override
    public Task after(Duration delay, Runnable work) {
        if (!delay.isPositive()) {
            begin(work);
            return () -> {};
        }
        synchronized (waiting) {
            Waiting one = new Waiting(passed.plus(delay), work);
            waiting.add(one);
            return () -> {
                synchronized (waiting) {
                    waiting.remove(one);
                }
            };
        }
    }

    private void begin(Runnable work) {
        running.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } finally {
                running.decrementAndGet();
            }
        });
    }

    /** Waits until nothing runs that was to run at once. */
    public void settle() {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (running.get() > 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError("something does not come to an end");
            }
            Thread.onSpinWait();
        }
    }

    /** Lets time pass, on the clock as well, and everything that was to happen in it. */
    public void pass(Duration time) {
        settle();
        Duration end = passed.plus(time);
        for (Waiting next = take(end); next != null; next = take(end)) {
            clock.advance(next.due().minus(passed));
            passed = next.due();
            begin(next.work());
            settle();
        }
        clock.advance(end.minus(passed));
        passed = end;
    }

    private Waiting take(Duration end) {
        synchronized (waiting) {
            Waiting next = waiting.stream()
                    .filter(one -> one.due().compareTo(end) <= 0)
                    .min(Comparator.comparing(Waiting::due))
                    .orElse(null);
            if (next != null) {
                waiting.remove(next);
            }
            return next;
        }
    }

    /** How much waits for its time. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    void reset() {
        settle();
        synchronized (waiting) {
            waiting.clear();
        }
    }
}
