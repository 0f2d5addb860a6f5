package app.leadline.lead;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** A tag of a workspace was renamed, recoloured, merged or deleted; whoever shows tags looks again. */
public record WorkspaceTagsChanged(WorkspaceId workspace) implements LiveEvent {

    /** The event itself: equal for the same workspace, and not the topic of every change of a lead. */
    @Override
    public Object topic() {
        return this;
    }
}
