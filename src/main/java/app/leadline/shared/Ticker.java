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
}
