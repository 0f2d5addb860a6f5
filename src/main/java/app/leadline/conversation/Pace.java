package app.leadline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When an account may hand over its next message: a while after the last one, and not before Telegram lets it. */
final class Pace {

    private final Clock clock;
    private final Duration pause;
    private Instant next = Instant.EPOCH;

    Pace(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** One was handed over. */
    void step() {
        hold(clock.instant().plus(pause));
    }

    synchronized void hold(Instant until) {
        next = until.isAfter(next) ? until : next;
    }

    boolean isHeld() {
        return left().isPositive();
    }

    /** Not positive when there is nothing to wait for. */
    synchronized Duration left() {
        return Duration.between(clock.instant(), next);
    }
}
