package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramFailure.Unreachable;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The calls of one session that are under way; closing ends them. */
final class Calls {

    private final Line line;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Set<CompletableFuture<Void>> waiting = new HashSet<>();
    private int running;
    private boolean closed;

    Calls(Line line) {
        this.line = line;
    }

    /**
     * Does the work after the time that an answer takes.
     *
     * @throws Unreachable when the session is closed meanwhile, or no answer comes
     */
    <T> T call(Supplier<T> work) {
        CompletableFuture<Void> answer = begin();
        try {
            await(answer);
            return work.get();
        } finally {
            end(answer);
        }
    }

    private CompletableFuture<Void> begin() {
        lock.lock();
        try {
            if (closed) {
                throw new Unreachable();
            }
            CompletableFuture<Void> answer = line.answer();
            waiting.add(answer);
            running++;
            return answer;
        } finally {
            lock.unlock();
        }
    }

    private void await(CompletableFuture<Void> answer) {
        try {
            answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        } catch (ExecutionException e) {
            throw unreachable(e);
        }
        lock.lock();
        try {
            waiting.remove(answer);
        } finally {
            lock.unlock();
        }
    }

    private static Unreachable unreachable(Exception cause) {
        Unreachable failure = new Unreachable();
        failure.initCause(cause);
        return failure;
    }

    private void end(CompletableFuture<Void> answer) {
        lock.lock();
        try {
            waiting.remove(answer);
            running--;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isWaiting() {
        lock.lock();
        try {
            return waiting.stream().anyMatch(answer -> !answer.isDone());
        } finally {
            lock.unlock();
        }
    }

    /** Lets no call begin any more, fails those that wait, and returns when none runs. */
    void close() {
        lock.lock();
        try {
            closed = true;
            Set.copyOf(waiting).forEach(answer -> answer.completeExceptionally(new Unreachable()));
            while (running > 0) {
                ended.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
