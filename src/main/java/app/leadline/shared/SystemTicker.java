package app.leadline.shared;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** By the clock of the machine: one thread counts, virtual threads work. */
final class SystemTicker implements Ticker, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SystemTicker.class);

    private final ScheduledThreadPoolExecutor counter = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("ticker").factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("tick-", 0).factory());

    SystemTicker() {
        counter.setRemoveOnCancelPolicy(true);
        counter.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // Pages are closed last when a server stops, and have work for later then.
        counter.setRejectedExecutionHandler((work, ended) -> log.debug("too late for {}", work));
    }

    @Override
    public Task after(Duration delay, Runnable work) {
        var waiting = counter.schedule(() -> workers.execute(() -> run(work)), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.error("work that was to be done later has failed", failure);
        }
    }

    @Override
    public void destroy() {
        counter.shutdownNow();
        workers.shutdownNow();
    }
}
