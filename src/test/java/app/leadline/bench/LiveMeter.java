package app.leadline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server's process needs: processor, heap, transactions. */
final class LiveMeter {

    private static final int COLLECTIONS = 3;
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(300);

    private final JdbcClient jdbc;

    /** @param cpuSeconds of the server's process alone, on all cores together */
    record Used(long polls, double cpuSeconds, long transactions) {}

    LiveMeter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Used during(LongSupplier polls, Runnable work) {
        long pollsBefore = polls.getAsLong();
        double cpuBefore = cpuSeconds();
        long transactionsBefore = transactions();
        work.run();
        return new Used(polls.getAsLong() - pollsBefore, cpuSeconds() - cpuBefore, transactions() - transactionsBefore);
    }

    /** What is left after the collector has been through. */
    double heapKilobytes() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            pause(BETWEEN_COLLECTIONS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000.0;
    }

    static void pause(Duration time) {
        pauseUntil(System.nanoTime() + time.toNanos());
    }

    static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private long transactions() {
        return jdbc.sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
