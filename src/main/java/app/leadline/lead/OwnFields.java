package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields that every lead has: status, priority, tags and profile. */
@Component
class OwnFields implements LeadField {

    private static final String TAG = "tag:";

    private final LeadService leads;
    private final LeadReading reading;
    private final TagService tags;

    OwnFields(LeadService leads, LeadReading reading, TagService tags) {
        this.leads = leads;
        this.reading = reading;
        this.tags = tags;
    }

    @Override
    public boolean knows(String field) {
        return field.equals("status")
                || field.equals("priority")
                || field.startsWith(TAG)
                || ProfileField.byKey(field).isPresent();
    }

    @Override
    public Sentence shown(FieldChange change, String value) {
        return switch (change.field()) {
            case "status", "priority" -> Sentence.of("lead." + change.field() + "." + value);
            case "country" -> Sentence.of("lead.value.text", Locale.of("", value));
            case "language" -> Sentence.of("lead.value.text", language(value));
            case "username" -> Sentence.of("lead.value.text", "@" + value);
            case "phone" -> Sentence.of("lead.value.text", new PhoneNumber(value).formatted());
            default -> Sentence.of("lead.value.text", value);
        };
    }

    /** What is no language tag is shown as it was written. */
    private static Object language(String value) {
        Locale language = Locale.forLanguageTag(value);
        return value.equalsIgnoreCase(language.toLanguageTag()) ? language : value;
    }

    @Override
    public void set(CurrentMember asker, LeadId lead, String field, @Nullable String value) {
        LeadDetails now = reading.details(asker, lead);
        if (field.equals("status") && value != null) {
            leads.changeStatus(asker, lead, now.status(), LeadStatus.valueOf(value));
        } else if (field.equals("priority") && value != null) {
            leads.changePriority(asker, lead, now.priority(), Priority.valueOf(value));
        } else if (field.startsWith(TAG)) {
            setTag(asker, lead, field, value);
        } else {
            ProfileField profileField = ProfileField.byKey(field).orElseThrow();
            leads.editProfile(asker, lead, now.profile(), profileField.in(now.profile(), value));
        }
    }

    private void setTag(CurrentMember asker, LeadId lead, String field, @Nullable String name) {
        if (name == null) {
            tags.unassign(asker, lead, new TagId(Long.parseLong(field.substring(TAG.length()))));
        } else {
            tags.assign(asker, lead, name);
        }
    }
}
