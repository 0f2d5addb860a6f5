package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.lead.TagColour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment as lists and its own page show it.
 *
 * @param sentence the rule in the reader's language
 * @param revision of the rule, to be given back when it is changed
 * @param brokenBy what the rule uses and was deleted, by its last name; null unless the segment is broken
 * @param members exact up to {@link Segments#COUNT_LIMIT}
 * @param evaluatedAt when the rule was last asked of all leads
 */
public record SegmentSummary(
        SegmentId id,
        String name,
        TagColour colour,
        SegmentState state,
        @Nullable String brokenBy,
        Rule rule,
        int revision,
        String sentence,
        CappedCount members,
        Instant evaluatedAt,
        SegmentOrigin origin) {}
