package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.Sentence;
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
    public Sentence shown(String field, String value) {
        return switch (field) {
            case "status", "priority" -> Sentence.of("lead." + field + "." + value);
            case "username" -> Sentence.of("lead.value.text", "@" + value);
            case "phone" -> Sentence.of("lead.value.text", new PhoneNumber(value).formatted());
            default -> Sentence.of("lead.value.text", value);
        };
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
