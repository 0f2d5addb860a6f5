package app.leadline.lead;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** Leads or tags of a workspace changed; lists that show them look again. */
public record WorkspaceLeadsChanged(WorkspaceId workspace) implements LiveEvent {

    @Override
    public Object topic() {
        return workspace;
    }
}
