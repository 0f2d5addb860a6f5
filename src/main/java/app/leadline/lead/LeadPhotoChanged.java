package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;

/** A lead has another photo; not an activity, for nobody did anything. */
public record LeadPhotoChanged(LeadId lead) implements LiveEvent {

    @Override
    public Object topic() {
        return lead;
    }
}
