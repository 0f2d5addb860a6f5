package app.leadline.customfield;

import app.leadline.lead.LeadPermissions;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may define fields, and who may fill them in. Services throw by it, views hide by it; roles are read each time.
 */
@Component
public class CustomFieldPolicy {

    private final Memberships memberships;
    private final LeadPolicy leads;

    CustomFieldPolicy(Memberships memberships, LeadPolicy leads) {
        this.memberships = memberships;
        this.leads = leads;
    }

    /** In the workspace the member looks at: its owners and admins, and everybody in their personal one. */
    public boolean mayDefine(CurrentMember member) {
        return memberships.mayConfigure(member);
    }

    /** @throws AccessDeniedException unless {@link #mayDefine} */
    public void requireDefine(CurrentMember member) {
        memberships.requireConfigure(member);
    }

    /** Whoever may edit the lead, if the field is editable by members; otherwise owners and admins. */
    public boolean mayEdit(CurrentMember member, LeadId lead, FieldDefinition field) {
        return mayEdit(leads.permissions(member, lead), field);
    }

    /** @throws AccessDeniedException unless {@link #mayEdit} */
    void requireEdit(CurrentMember member, LeadId lead, FieldDefinition field) {
        if (!mayEdit(member, lead, field)) {
            throw new AccessDeniedException("may not edit this field");
        }
    }

    static boolean mayEdit(LeadPermissions onLead, FieldDefinition field) {
        return onLead.edit() && (field.editableByMembers() || onLead.configure());
    }
}
