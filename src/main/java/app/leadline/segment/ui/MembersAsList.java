package app.leadline.segment.ui;

import app.leadline.leadpage.LeadLists;
import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentId;
import app.leadline.segment.SegmentMembers;
import app.leadline.segment.Segments;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** A lead that was opened from the members of a segment has its neighbours there. */
@Service
@Order(400)
class MembersAsList implements LeadLists {

    private final Segments segments;
    private final SegmentMembers members;

    MembersAsList(Segments segments, SegmentMembers members) {
        this.segments = segments;
        this.members = members;
    }

    @Override
    public Optional<Origin> find(CurrentMember asker, String list) {
        return SegmentLinks.membersOf(list)
                .flatMap(segment -> segments.name(asker, segment).map(name -> origin(asker, segment, name)));
    }

    private Origin origin(CurrentMember asker, SegmentId segment, String name) {
        return new Origin(name, SegmentLinks.page(segment), lead -> members.place(asker, segment, lead));
    }
}
