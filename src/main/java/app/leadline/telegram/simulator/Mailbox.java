package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramGateway.UpdateListener;
import app.leadline.telegram.TelegramUpdate;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one listener all updates, one at a time, in order, on a virtual thread of its own. */
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long LOOK_AGAIN_MS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<TelegramUpdate> waiting = new ArrayDeque<>();
    private final UpdateListener listener;
    private final Thread thread;
    private boolean telling;
    private boolean ended;

    Mailbox(UpdateListener listener) {
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("telegram-simulator-updates").start(this::work);
    }

    void post(TelegramUpdate update) {
        lock.lock();
        try {
            if (!ended) {
                waiting.add(update);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, and waits until everything has been told; a listener that closes its own session is not waited for. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() != thread) {
            Interruptions.passedOn(thread::join);
        }
    }

    /** Waits until everything has been told, or the listener is held up by something that only time or a test can end. */
    void settle(long limitSeconds, BooleanSupplier heldUp) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        lock.lock();
        try {
            while ((telling || !waiting.isEmpty()) && !heldUp.getAsBoolean() && Thread.currentThread() != thread) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("a listener is still busy after " + limitSeconds + " s");
                }
                Interruptions.passedOn(() -> changed.await(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS));
            }
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        TelegramUpdate next = next();
        while (next != null) {
            tell(next);
            next = next();
        }
    }

    private @Nullable TelegramUpdate next() {
        lock.lock();
        try {
            telling = false;
            changed.signalAll();
            while (waiting.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            telling = !waiting.isEmpty();
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void tell(TelegramUpdate update) {
        try {
            listener.on(update);
        } catch (RuntimeException | AssertionError e) {
            LOG.error("A listener failed at {}", update.getClass().getSimpleName(), e);
        }
    }
}
