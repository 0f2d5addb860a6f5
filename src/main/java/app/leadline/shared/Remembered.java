package app.leadline.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was counted, so that nobody's looking costs more than a little. What has not changed here is counted again after a while only, for
 * another server may have changed it. What has changed is counted again at once, unless it is so large that this would be felt: then as
 * soon as it has rested for longer than the counting takes.
 *
 * @param <K> of what something is counted
 */
public final class Remembered<K, V> {

    private static final Duration UNCHANGED = Duration.ofSeconds(5);

    /** Rows that are counted without a second thought. */
    private static final long SMALL = 20_000;

    private static final long ROWS_A_SECOND = 20_000;
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    public Remembered(Clock clock) {
        this.clock = clock;
    }

    private record Kept<V>(V value, long rows, Instant at, boolean changed) {

        Duration goodFor() {
            if (!changed) {
                return UNCHANGED;
            }
            return rows <= SMALL ? Duration.ZERO : Duration.ofSeconds(rows / ROWS_A_SECOND);
        }
    }

    /** Empty when it is to be counted now. */
    public Optional<V> of(K id) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> clock.instant().isBefore(one.at().plus(one.goodFor())))
                .map(Kept::value);
    }

    /** To be asked before counting. */
    public long before() {
        return changes.get();
    }

    /**
     * @param rows how many were counted
     * @param before what {@link #before} has said: whatever has changed since may or may not be in the value
     */
    public void keep(K id, V value, long rows, long before) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(id, new Kept<>(value, rows, clock.instant(), changes.get() != before));
    }

    /** To be told after the commit of the change, and before those who look again because of it. */
    public void changed(K id) {
        changes.incrementAndGet();
        kept.computeIfPresent(id, (key, one) -> new Kept<>(one.value(), one.rows(), one.at(), true));
    }
}
