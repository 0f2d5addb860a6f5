package app.leadline.campaign;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** A campaign of a workspace came, went, was renamed or is in another status; lists of campaigns look again. */
public record WorkspaceCampaignsChanged(WorkspaceId workspace) implements LiveEvent {

    /** The event itself: equal for the same workspace, and not the topic of every change of a lead. */
    @Override
    public Object topic() {
        return this;
    }
}
