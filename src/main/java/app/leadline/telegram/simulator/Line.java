package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramFailure.Unreachable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The line between this process and Telegram: whether it is there, and how long answers take. */
final class Line {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SimulatedTime time;
    private final Set<CompletableFuture<Void>> held = ConcurrentHashMap.newKeySet();
    private final Semaphore arrivals = new Semaphore(0);
    private volatile boolean holding;
    private volatile boolean up = true;
    private volatile Duration latency;

    Line(SimulatedTime time, Duration latency) {
        this.time = time;
        this.latency = latency;
    }

    boolean isUp() {
        return up;
    }

    void up(boolean there) {
        up = there;
    }

    void latency(Duration other) {
        latency = other;
    }

    void hold() {
        arrivals.drainPermits();
        holding = true;
    }

    void release() {
        holding = false;
        held.forEach(answer -> answer.complete(null));
    }

    /** Waits until a call waits for an answer that is held. @return whether one does */
    boolean awaitHeld(Duration limit) throws InterruptedException {
        return arrivals.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Completed when an answer has come, or exceptionally when none came in time. */
    CompletableFuture<Void> answer() {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        if (holding) {
            SimulatedTime.Alarm limit = time.after(LIMIT, () -> answer.completeExceptionally(new Unreachable()));
            held.add(answer);
            arrivals.release();
            answer.whenComplete((done, failure) -> {
                limit.cancel();
                held.remove(answer);
            });
        } else if (latency.isZero()) {
            answer.complete(null);
        } else {
            time.after(latency, () -> answer.complete(null));
        }
        return answer;
    }
}
