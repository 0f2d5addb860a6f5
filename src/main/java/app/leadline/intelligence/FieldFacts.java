package app.leadline.intelligence;

import app.leadline.customfield.CustomFields;
import app.leadline.customfield.FieldOfLead;
import app.leadline.lead.LeadPlaceholders;
import app.leadline.lead.LeadReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Values of custom fields, as people read them. */
@Component
@Order(40)
class FieldFacts implements StorylineSource {

    private static final int LIMIT = 40;

    private final CustomFields fields;
    private final LeadReading leads;
    private final List<LeadPlaceholders> values;

    FieldFacts(CustomFields fields, LeadReading leads, List<LeadPlaceholders> values) {
        this.fields = fields;
        this.leads = leads;
        this.values = values;
    }

    @Override
    public List<Fact> facts(StorylineScope scope) {
        List<FieldOfLead> filled = fields.ofLead(scope.asker(), scope.lead()).stream()
                .filter(field -> field.value() != null)
                .limit(LIMIT)
                .toList();
        Map<String, String> shown = shown(scope, filled);
        Instant at = leads.details(scope.asker(), scope.lead()).createdAt();
        return filled.stream()
                .<Fact>map(field -> new Fact.Known(
                        Source.of(Source.Kind.FIELD, field.id().value(), at),
                        field.definition().label(),
                        shown.getOrDefault(field.definition().name(), Objects.requireNonNull(field.value()))))
                .toList();
    }

    private Map<String, String> shown(StorylineScope scope, List<FieldOfLead> filled) {
        if (filled.isEmpty()) {
            return Map.of();
        }
        Set<String> names =
                filled.stream().map(field -> field.definition().name()).collect(Collectors.toSet());
        var workspace = leads.details(scope.asker(), scope.lead()).workspace();
        return values.stream()
                .flatMap(source -> source
                        .values(workspace, Map.of(scope.lead(), scope.language()), names)
                        .getOrDefault(scope.lead(), Map.of())
                        .entrySet()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
