package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.shared.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table. */
record Segment(
        SegmentId id,
        WorkspaceId workspace,
        String name,
        TagColour colour,
        Rule rule,
        int revision,
        boolean active,
        @Nullable String brokenBy,
        Instant evaluatedAt) {

    SegmentState state() {
        if (brokenBy != null) {
            return SegmentState.BROKEN;
        }
        return active ? SegmentState.ACTIVE : SegmentState.INACTIVE;
    }
}
