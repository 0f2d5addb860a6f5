package app.leadline.deal;

import java.time.Instant;

/** Where a deal stands in its column; the next page begins after it. */
public record DealKey(Instant movedAt, DealId deal) {}
