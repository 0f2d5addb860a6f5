package app.leadline.segment;

import app.leadline.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All fields that rules of a workspace can be built on, whichever feature brings them. */
@Component
class RuleCatalog {

    private final ObjectProvider<RuleFields> sources;

    RuleCatalog(ObjectProvider<RuleFields> sources) {
        this.sources = sources;
    }

    /** By key, in the order of the features. */
    Map<String, RuleField> of(WorkspaceId workspace) {
        Map<String, RuleField> fields = new LinkedHashMap<>();
        sources.orderedStream().flatMap(source -> source.of(workspace).stream()).forEach(field -> {
            if (fields.put(field.key(), field) != null) {
                throw new IllegalStateException("two fields for rules have the key " + field.key());
            }
        });
        return fields;
    }
}
