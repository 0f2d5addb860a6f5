package app.leadline.conversation;

import app.leadline.segment.Comparison;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleFields;
import app.leadline.segment.RuleParameters;
import app.leadline.segment.RuleTest;
import app.leadline.segment.RuleType;
import app.leadline.shared.Sentence;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets rules of segments ask when the newest message was sent or received, in any conversation with the lead. That is a date and no
 * content; whose conversation it was is not told.
 */
@Component
@Order(500)
class LastContact implements RuleFields, RuleField {

    private static final String NEWEST = "(select max(c.newest_sent_at) from conversation c where c.lead_id = l.id)";

    @Override
    public List<RuleField> of(WorkspaceId workspace) {
        return List.of(this);
    }

    @Override
    public String key() {
        return "last_contact";
    }

    @Override
    public Sentence group() {
        return Sentence.of("conversation.inRules");
    }

    @Override
    public Sentence label() {
        return Sentence.of("conversation.inRules.lastContact");
    }

    @Override
    public RuleType type() {
        return RuleType.DATE;
    }

    @Override
    public String condition(RuleTest test, RuleParameters parameters) {
        return Comparison.MOMENT.column(NEWEST, test, parameters);
    }
}
