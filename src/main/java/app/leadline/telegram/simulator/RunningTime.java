package app.leadline.telegram.simulator;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Time that passes by itself, on one virtual thread. */
final class RunningTime implements SimulatedTime {

    private static final Logger LOG = LoggerFactory.getLogger(RunningTime.class);

    private final long start = System.nanoTime();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("telegram-simulator-time").factory());

    RunningTime() {
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        if (thread.isShutdown()) {
            return Alarm.NONE;
        }
        Future<?> future = thread.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A task of the simulated Telegram failed", e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
