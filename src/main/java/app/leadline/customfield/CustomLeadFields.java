package app.leadline.customfield;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadField;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Decimal;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import java.util.Arrays;
import java.util.Optional;
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
    public Sentence shown(FieldChange change, String value) {
        Optional<FieldType> type = Arrays.stream(FieldType.values())
                .filter(known -> known.name().equals(change.kind()))
                .findFirst();
        return type.map(known -> shown(known, value)).orElseGet(() -> text(value));
    }

    private static Sentence shown(FieldType type, String value) {
        return switch (type) {
            case NUMBER ->
                NumberText.read(value)
                        .map(number -> Sentence.of("lead.value.text", new Decimal(number)))
                        .orElseGet(() -> text(value));
            case DATE ->
                FieldType.day(value)
                        .map(day -> Sentence.of("lead.value.text", day))
                        .orElseGet(() -> text(value));
            case BOOLEAN -> Sentence.of("customfield.boolean." + value);
            case PHONE -> text(new PhoneNumber(value).formatted());
            case TEXT, TEXT_AREA, SELECT, MULTI_SELECT, EMAIL, URL -> text(value);
        };
    }

    private static Sentence text(String value) {
        return Sentence.of("lead.value.text", value.replace("\n", " · "));
    }

    @Override
    public void set(CurrentMember asker, LeadId lead, String field, @Nullable String value) {
        values.put(asker, lead, field.substring(FieldDefinition.KEY_PREFIX.length()), value);
    }
}
