package app.leadline.activity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the {@link Recorder} that what is being changed right now, on this thread, brings the value of an earlier
 * activity back. The feature that owns the field need not know.
 */
@Component
class Restoration {

    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    private static final class Running {
        final long from;

        @Nullable
        Long recorded;

        Running(long from) {
            this.from = from;
        }
    }

    /** @return the activity that was recorded meanwhile; empty when nothing changed */
    Optional<Long> of(long activity, Runnable change) {
        Running now = new Running(activity);
        running.set(now);
        try {
            change.run();
        } finally {
            running.remove();
        }
        return Optional.ofNullable(now.recorded);
    }

    /** Which activity's value is being brought back; null at all other times. */
    @Nullable
    Long current() {
        Running now = running.get();
        return now == null ? null : now.from;
    }

    void recorded(long activity) {
        Running now = running.get();
        if (now != null) {
            now.recorded = activity;
        }
    }
}
