package app.leadline.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made a segment and who has changed its rule last, by name.
 *
 * @param changedBy null when the rule followed something else, a tag that was merged into another
 */
public record SegmentOrigin(
        String createdBy, Instant createdAt, @Nullable String changedBy, Instant changedAt) {}
