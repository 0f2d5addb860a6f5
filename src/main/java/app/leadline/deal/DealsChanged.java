package app.leadline.deal;

import app.leadline.shared.LiveEvent;
import app.leadline.shared.WorkspaceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deal came, went, moved, or has other values; boards look again.
 *
 * @param deal null when it was many at once
 * @param stages the stages it stood or stands in
 */
public record DealsChanged(WorkspaceId workspace, @Nullable DealId deal, Set<StageId> stages) implements LiveEvent {

    /** All changes of the deals of a workspace. */
    public record Of(WorkspaceId workspace) {}

    @Override
    public Object topic() {
        return new Of(workspace);
    }
}
