package app.leadline.deal;

import app.leadline.lead.LeadPermissions;
import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what with deals and stages. Services throw by it, views hide by it; roles are read each time. A deal is
 * opened and edited by whoever may do that with its lead, and deleted by who created it or an owner or admin.
 */
@Component
@Transactional(readOnly = true)
public class DealPolicy {

    private final JdbcClient jdbc;
    private final LeadPolicy leads;
    private final Memberships memberships;

    DealPolicy(JdbcClient jdbc, LeadPolicy leads, Memberships memberships) {
        this.jdbc = jdbc;
        this.leads = leads;
        this.memberships = memberships;
    }

    /** Where a deal belongs, as nobody can change it. */
    record Place(DealId deal, LeadId lead, WorkspaceId workspace, MemberId createdBy) {}

    /** Where a new deal comes to, and who brings it. */
    record Opening(LeadId lead, WorkspaceId workspace, MemberId by) {}

    public boolean mayCreate(CurrentMember member, LeadId lead) {
        return leads.mayEdit(member, lead);
    }

    /** @throws AccessDeniedException unless {@link #mayCreate} */
    Opening requireCreate(CurrentMember member, LeadId lead) {
        return new Opening(lead, leads.requireEdit(member, lead), member.id());
    }

    public DealPermissions permissions(CurrentMember member, DealId deal) {
        return place(deal).map(place -> permissions(member, place)).orElse(DealPermissions.NONE);
    }

    /** @throws AccessDeniedException also when there is no such deal: the answer must not tell which numbers exist */
    Place requireOpen(CurrentMember member, DealId deal) {
        return require(member, deal, DealPermissions::open);
    }

    /** @throws AccessDeniedException as {@link #requireOpen} */
    Place requireEdit(CurrentMember member, DealId deal) {
        return require(member, deal, DealPermissions::edit);
    }

    /** @throws AccessDeniedException as {@link #requireOpen} */
    Place requireDelete(CurrentMember member, DealId deal) {
        return require(member, deal, DealPermissions::delete);
    }

    /** The stages of the workspace the member looks at: its owners and admins, and everybody in their personal one. */
    public boolean mayDefineStages(CurrentMember member) {
        return memberships.mayConfigure(member);
    }

    /** @throws AccessDeniedException unless {@link #mayDefineStages} */
    void requireDefineStages(CurrentMember member) {
        memberships.requireConfigure(member);
    }

    private Place require(CurrentMember member, DealId deal, java.util.function.Predicate<DealPermissions> permission) {
        return place(deal)
                .filter(place -> permission.test(permissions(member, place)))
                .orElseThrow(() -> new AccessDeniedException("no such deal for this member"));
    }

    private DealPermissions permissions(CurrentMember member, Place place) {
        LeadPermissions onLead = leads.permissions(member, place.lead());
        boolean creator = place.createdBy().equals(member.id());
        return new DealPermissions(onLead.open(), onLead.edit(), onLead.edit() && (creator || onLead.configure()));
    }

    private Optional<Place> place(DealId deal) {
        return jdbc.sql("select lead_id, workspace_id, created_by from deal where id = ?")
                .param(deal.value())
                .query((rs, row) -> new Place(
                        deal, new LeadId(rs.getLong(1)), new WorkspaceId(rs.getLong(2)), new MemberId(rs.getLong(3))))
                .optional();
    }
}
