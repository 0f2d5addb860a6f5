package app.leadline.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/**
 * The clock of the application while the demo writes its history: it stands where the history says, so that services
 * called now leave traces of months ago. Otherwise it is the system clock.
 */
@Demo
@Primary
class DemoClock extends Clock {

    private final AtomicReference<@Nullable Instant> moment = new AtomicReference<>();

    void standAt(Instant instant) {
        moment.set(instant);
    }

    void run() {
        moment.set(null);
    }

    @Override
    public Instant instant() {
        Instant standing = moment.get();
        return standing == null ? Clock.systemUTC().instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
