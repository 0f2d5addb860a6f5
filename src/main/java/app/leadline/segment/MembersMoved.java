package app.leadline.segment;

import java.util.Collection;
import java.util.Set;

/** Leads have joined or left these segments. */
record MembersMoved(Set<SegmentId> segments) {

    MembersMoved(Collection<SegmentId> segments) {
        this(Set.copyOf(segments));
    }
}
