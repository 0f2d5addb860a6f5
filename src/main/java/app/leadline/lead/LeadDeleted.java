package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;
import app.leadline.shared.MemberId;

/** A lead and all that hung on it is gone; pages that show it say so. */
public record LeadDeleted(LeadId lead, MemberId by) implements LiveEvent {

    @Override
    public Object topic() {
        return lead;
    }
}
