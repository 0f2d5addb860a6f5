package app.leadline.intelligence;

import app.leadline.lead.LeadPermissions;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with storylines: whoever may open the lead reads and generates; who configures its workspace deletes. */
@Component
public class StorylinePolicy {

    private final LeadPolicy leads;

    StorylinePolicy(LeadPolicy leads) {
        this.leads = leads;
    }

    public boolean mayGenerate(CurrentMember member, LeadId lead) {
        return leads.permissions(member, lead).open();
    }

    public boolean mayDelete(CurrentMember member, LeadId lead) {
        return deletes(leads.permissions(member, lead));
    }

    static boolean deletes(LeadPermissions permissions) {
        return permissions.configure();
    }

    /** @throws AccessDeniedException also when there is no such lead */
    WorkspaceId requireRead(CurrentMember member, LeadId lead) {
        return leads.requireOpen(member, lead);
    }

    /** @throws AccessDeniedException also when there is no such lead */
    void requireDelete(CurrentMember member, LeadId lead) {
        if (!mayDelete(member, lead)) {
            throw new AccessDeniedException("no storyline that this member may delete");
        }
    }
}
