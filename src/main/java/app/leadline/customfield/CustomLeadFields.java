package app.leadline.customfield;

import app.leadline.lead.LeadField;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows and restores recorded values of custom fields. It needs no definition to show one, so that history stays readable
 * after the field is gone.
 */
@Component
class CustomLeadFields implements LeadField {

    private final CustomFieldService values;

    CustomLeadFields(CustomFieldService values) {
        this.values = values;
    }

    @Override
    public boolean knows(String field) {
        return field.startsWith(FieldDefinition.KEY_PREFIX);
    }

    @Override
    public Sentence shown(String field, String value) {
        return switch (value) {
            case "true", "false" -> Sentence.of("customfield.boolean." + value);
            default -> Sentence.of("lead.value.text", value.replace("\n", " · "));
        };
    }

    @Override
    public void set(CurrentMember asker, LeadId lead, String field, @Nullable String value) {
        values.put(asker, lead, field.substring(FieldDefinition.KEY_PREFIX.length()), value);
    }
}
