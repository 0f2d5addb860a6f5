package app.leadline.shared;

import java.time.Duration;

/** Runs work later, each on a virtual thread of its own. Tests turn it by hand. */
public interface Ticker {

    /** @return to cancel it; work that has begun goes on */
    Task after(Duration delay, Runnable work);

    /** Work that waits for its time. */
    interface Task {
        void cancel();
    }

    /** Now, on another thread. */
    default void soon(Runnable work) {
        after(Duration.ZERO, work);
    }

    /** Now, on another thread, and when the database is away once more whenever it may be back. Work that can be done twice. */
    default void surely(Runnable work) {
        surely(work, Pauses.SHORTEST);
    }

    private void surely(Runnable work, Duration pause) {
        soon(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (!DatabaseTrouble.passes(failure)) {
                    throw failure;
                }
                after(pause, () -> surely(work, Pauses.longerThan(pause)));
            }
        });
    }
}
