package app.leadline.customfield;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;

/** The definitions of a workspace changed: a field came, went, moved or is called something else. */
public record CustomFieldsChanged(WorkspaceId workspace) implements LiveEvent {

    @Override
    public Object topic() {
        return workspace;
    }
}
