package app.leadline.lead;

import app.leadline.shared.LeadId;
import java.util.List;

/**
 * Something that rules of segments may look at changed, without being an activity of its own: a message came, a number was counted anew.
 * Published inside the transaction of the change; a {@link LeadEvent} needs no such event beside it.
 */
public record LeadFactsChanged(List<LeadId> leads) {

    public LeadFactsChanged {
        leads = List.copyOf(leads);
    }

    public static LeadFactsChanged of(LeadId... leads) {
        return new LeadFactsChanged(List.of(leads));
    }
}
