package app.leadline.intelligence;

import app.leadline.shared.LeadId;
import app.leadline.shared.LiveEvent;

/** The writing of a storyline has come further or has ended, or a version is gone; pages of the lead look again. Carries no content. */
public record StorylineProgressed(LeadId lead) implements LiveEvent {

    /** The storylines of a lead. */
    public record Of(LeadId lead) {}

    @Override
    public Object topic() {
        return new Of(lead);
    }
}
