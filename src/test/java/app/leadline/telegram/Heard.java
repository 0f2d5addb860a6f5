package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes down what a session tells, and waits for what it should tell. */
public final class Heard implements TelegramGateway.UpdateListener {

    private static final long LIMIT_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<TelegramUpdate> updates = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private boolean overlapped;

    @Override
    public void on(TelegramUpdate update) {
        int others = atOnce.getAndIncrement();
        lock.lock();
        try {
            overlapped |= others > 0;
            updates.add(update);
            more.signalAll();
        } finally {
            atOnce.decrementAndGet();
            lock.unlock();
        }
    }

    public List<TelegramUpdate> all() {
        lock.lock();
        try {
            assertThat(overlapped).as("two updates were told at once").isFalse();
            return List.copyOf(updates);
        } finally {
            lock.unlock();
        }
    }

    public <U extends TelegramUpdate> Stream<U> all(Class<U> type) {
        return all().stream().filter(type::isInstance).map(type::cast);
    }

    public Stream<SessionState> states() {
        return all(TelegramUpdate.SessionChanged.class).map(TelegramUpdate.SessionChanged::state);
    }

    /** The first state of this kind that was told, or will be. */
    public <S extends SessionState> S state(Class<S> type) {
        return state(type, state -> true);
    }

    public <S extends SessionState> S state(Class<S> type, Predicate<S> which) {
        return type.cast(await(
                        TelegramUpdate.SessionChanged.class,
                        changed -> type.isInstance(changed.state()) && which.test(type.cast(changed.state())))
                .state());
    }

    public <U extends TelegramUpdate> U await(Class<U> type) {
        return await(type, update -> true);
    }

    /** The first such update that was told, or will be. */
    public <U extends TelegramUpdate> U await(Class<U> type, Predicate<U> which) {
        long nanos = TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        lock.lock();
        try {
            while (true) {
                for (TelegramUpdate update : updates) {
                    if (type.isInstance(update) && which.test(type.cast(update))) {
                        return type.cast(update);
                    }
                }
                assertThat(nanos)
                        .as("%s is told; heard so far: %s", type.getSimpleName(), updates)
                        .isPositive();
                nanos = more.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted", e);
        } finally {
            lock.unlock();
        }
    }
}
