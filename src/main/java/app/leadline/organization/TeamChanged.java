package app.leadline.organization;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** The members of a workspace, or their roles, are not what they were; members pages listen. */
public record TeamChanged(WorkspaceId workspace) implements LiveEvent {

    @Override
    public Object topic() {
        return this;
    }
}
