package app.leadline.segment;

import app.leadline.shared.WorkspaceId;
import java.util.List;

/** Offers fields that rules can be built on. Declare a Spring bean; {@code @Order} places its fields among those of other features. */
public interface RuleFields {

    /** The fields that a workspace has at the moment, in the order in which an editor offers them. Asks nobody who may. */
    List<RuleField> of(WorkspaceId workspace);
}
