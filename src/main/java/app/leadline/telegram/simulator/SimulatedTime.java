package app.leadline.telegram.simulator;

import java.time.Duration;

/** How delays pass; what time of day it is, the clock of the application tells. */
interface SimulatedTime extends AutoCloseable {

    /** Since the start. */
    Duration elapsed();

    /** Runs a short task once, in the order of due times and then of calls; what it throws is logged. */
    Alarm after(Duration delay, Runnable task);

    /** No task runs any more when this returns. */
    @Override
    void close();

    /** Something that will happen unless it is cancelled. */
    @FunctionalInterface
    interface Alarm {

        /** When nothing is to be cancelled. */
        Alarm NONE = () -> {};

        void cancel();
    }
}
