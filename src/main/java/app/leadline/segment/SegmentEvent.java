package app.leadline.segment;

import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead joined or left a segment by itself; nobody did it. */
public sealed interface SegmentEvent extends LeadEvent {

    SegmentId segment();

    String name();

    @Override
    default @Nullable MemberId by() {
        return null;
    }

    @Override
    default Category category() {
        return Category.AUDIT;
    }

    @Override
    default List<String> arguments() {
        return List.of(name());
    }

    /** @param name of the segment at the time */
    record Joined(LeadId lead, Instant at, SegmentId segment, String name) implements SegmentEvent {

        @Override
        public String type() {
            return "segment.joined";
        }

        @Override
        public String icon() {
            return "sign-in";
        }
    }

    /** @param name of the segment at the time */
    record Left(LeadId lead, Instant at, SegmentId segment, String name) implements SegmentEvent {

        @Override
        public String type() {
            return "segment.left";
        }

        @Override
        public String icon() {
            return "sign-out";
        }
    }
}
