package app.leadline.deal;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentReferences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules of segments ask for stages: knows which do, and tells them when one goes. */
@Component
class StagesInRules {

    private final SegmentReferences segments;

    StagesInRules(SegmentReferences segments) {
        this.segments = segments;
    }

    /** The names of the segments. */
    List<String> using(CurrentMember asker, StageId stage) {
        return segments.usingChoice(asker, DealRuleFields.STAGE, stage.toString());
    }

    /** @param heir the stage that rules ask for from then on; null breaks their segments */
    void gone(CurrentMember asker, Stage stage, @Nullable StageId heir) {
        String choice = stage.id().toString();
        if (heir == null) {
            segments.choiceGone(asker.workspace(), DealRuleFields.STAGE, choice, stage.name());
        } else {
            segments.choiceReplaced(asker.workspace(), DealRuleFields.STAGE, choice, heir.toString());
        }
    }
}
