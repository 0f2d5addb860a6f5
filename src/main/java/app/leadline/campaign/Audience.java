package app.leadline.campaign;

import app.leadline.lead.LeadFilter;
import app.leadline.segment.SegmentId;
import app.leadline.shared.LeadId;
import java.util.Collection;
import java.util.Set;

/** Which leads of the campaign's workspace are to take part, as they are at this moment. */
public sealed interface Audience {

    /** These; leads of other workspaces are left out. */
    record Chosen(Set<LeadId> leads) implements Audience {

        public Chosen(Collection<LeadId> leads) {
            this(Set.copyOf(leads));
        }

        public Chosen {
            leads = Set.copyOf(leads);
        }
    }

    /** Its members at this moment: who joins it later takes part when it is added again. */
    record InSegment(SegmentId segment) implements Audience {}

    /** All that a list with this filter shows. */
    record Matching(LeadFilter filter) implements Audience {}
}
