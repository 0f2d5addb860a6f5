package app.leadline.segment;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** A segment of a workspace came, went, changed, or has other members; pages that show segments look again, calmly. */
public record SegmentsChanged(WorkspaceId workspace) implements LiveEvent {

    /** The event itself: equal for the same workspace, and not the topic of every change of a lead. */
    @Override
    public Object topic() {
        return this;
    }
}
