package app.leadline.customfield;

import app.leadline.segment.RuleField;
import app.leadline.segment.RuleFields;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets rules of segments be built on the fields that a workspace has defined. */
@Component
@Order(200)
class CustomRuleFields implements RuleFields {

    private final FieldDefinitions definitions;

    CustomRuleFields(FieldDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<RuleField> of(WorkspaceId workspace) {
        return definitions.of(workspace).stream()
                .<RuleField>map(CustomRuleField::new)
                .toList();
    }
}
