package app.leadline.crash;

import app.leadline.crash.GatewayServer.Moment;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** When one process dies: a little after something has happened for the n-th time, or at last when its time is over. */
final class KillPlan {

    private static final int LATEST_MS = 2_500;

    private final Moment moment;
    private final AtomicInteger left;
    private final Duration delay;
    private final int limitMillis;

    KillPlan(Random random) {
        moment = Moment.values()[random.nextInt(Moment.values().length)];
        int times = switch (moment) {
            case OPENED -> 1;
            case PAST_ASKED -> 1 + random.nextInt(4);
            default -> 1 + random.nextInt(20);
        };
        left = new AtomicInteger(times);
        int most = moment == Moment.OPENED ? 400 : 12;
        // Half of the time at once: the answer is not heard, the update just so.
        boolean atOnce = moment != Moment.OPENED && random.nextBoolean();
        delay = atOnce ? Duration.ZERO : Duration.ofMillis(random.nextInt(most));
        limitMillis = random.nextInt(LATEST_MS);
    }

    /** From the first message on. */
    int limitMillis() {
        return limitMillis;
    }

    void at(Moment now, PressingProcess victim) {
        if (now == moment && left.decrementAndGet() == 0) {
            LockSupport.parkNanos(delay.toNanos());
            victim.kill();
        }
    }

    @Override
    public String toString() {
        return moment + " (" + left.get() + " to go) + " + delay.toMillis() + " ms, or " + limitMillis + " ms";
    }
}
