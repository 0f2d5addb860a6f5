package app.leadline.deal;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** A stage of a workspace came, went, moved, or is called or coloured differently; whoever shows stages looks again. */
public record StagesChanged(WorkspaceId workspace) implements LiveEvent {

    /** The event itself: equal for the same workspace, and not the topic of every change of a lead. */
    @Override
    public Object topic() {
        return this;
    }
}
