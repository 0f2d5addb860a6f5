package app.leadline.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was counted in campaigns, so that nobody's looking costs more than a little. What has not changed here is counted again after a while only,
 * for another server may have changed it. What has changed is counted again at once, unless the campaign is so large that this would be felt:
 * then as soon as it has rested for longer than the counting takes.
 */
final class Remembered<V> {

    private static final Duration UNCHANGED = Duration.ofSeconds(5);

    /** Rows that are counted without a second thought. */
    private static final long SMALL = 20_000;

    private static final long ROWS_A_SECOND = 20_000;
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<CampaignId, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Remembered(Clock clock) {
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

    Optional<V> of(CampaignId id) {
        return Optional.ofNullable(kept.get(id))
                .filter(one -> clock.instant().isBefore(one.at().plus(one.goodFor())))
                .map(Kept::value);
    }

    /** To be asked before counting. */
    long before() {
        return changes.get();
    }

    /**
     * @param rows how many were counted
     * @param before what {@link #before} has said: whatever has changed since may or may not be in the value
     */
    void keep(CampaignId id, V value, long rows, long before) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(id, new Kept<>(value, rows, clock.instant(), changes.get() != before));
    }

    void changed(CampaignId id) {
        changes.incrementAndGet();
        kept.computeIfPresent(id, (key, one) -> new Kept<>(one.value(), one.rows(), one.at(), true));
    }
}
