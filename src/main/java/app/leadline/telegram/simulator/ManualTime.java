package app.leadline.telegram.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Time that stands still until somebody moves it. */
final class ManualTime implements SimulatedTime {

    private record Task(Duration at, long order, Runnable what) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::order));
    private Duration elapsed = Duration.ZERO;
    private long order;

    @Override
    public Duration elapsed() {
        lock.lock();
        try {
            return elapsed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Alarm after(Duration delay, Runnable what) {
        lock.lock();
        try {
            Task task = new Task(elapsed.plus(delay), order++, what);
            tasks.add(task);
            return () -> cancel(task);
        } finally {
            lock.unlock();
        }
    }

    private void cancel(Task task) {
        lock.lock();
        try {
            tasks.remove(task);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs everything that falls due, at its time, on this thread.
     *
     * @param between is run after each task, so that what follows from it is under way before the next
     */
    void advance(Duration by, Runnable between) {
        Duration end = elapsed().plus(by);
        Task due = next(end);
        while (due != null) {
            due.what().run();
            between.run();
            due = next(end);
        }
    }

    private @Nullable Task next(Duration end) {
        lock.lock();
        try {
            Task first = tasks.peek();
            if (first == null || first.at().compareTo(end) > 0) {
                elapsed = end;
                return null;
            }
            elapsed = first.at();
            return tasks.poll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            tasks.clear();
        } finally {
            lock.unlock();
        }
    }
}
