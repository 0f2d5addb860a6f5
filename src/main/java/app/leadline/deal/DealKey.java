package app.leadline.deal;

import java.time.Instant;
import java.util.Comparator;

/** Where a deal stands in its column: what came last comes first. The next page begins after it. */
public record DealKey(Instant movedAt, DealId deal) implements Comparable<DealKey> {

    private static final Comparator<DealKey> ORDER = Comparator.comparing(DealKey::movedAt)
            .thenComparing(key -> key.deal().value())
            .reversed();

    @Override
    public int compareTo(DealKey other) {
        return ORDER.compare(this, other);
    }
}
