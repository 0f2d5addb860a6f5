package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what with a lead. Services throw by it, views hide by it. It looks at the lead's own workspace, not at the
 * one chosen in the header, and reads the role each time.
 */
@Component
@Transactional(readOnly = true)
public class LeadPolicy {

    private final JdbcClient jdbc;

    LeadPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LeadPermissions permissions(CurrentMember member, LeadId lead) {
        return standing(member, lead).map(Standing::permissions).orElse(LeadPermissions.NONE);
    }

    public boolean mayOpen(CurrentMember member, LeadId lead) {
        return permissions(member, lead).open();
    }

    public boolean mayEdit(CurrentMember member, LeadId lead) {
        return permissions(member, lead).edit();
    }

    public boolean mayDelete(CurrentMember member, LeadId lead) {
        return permissions(member, lead).delete();
    }

    /**
     * @return the workspace the lead belongs to
     * @throws AccessDeniedException also when there is no such lead: the answer must not tell which numbers exist
     */
    public WorkspaceId requireOpen(CurrentMember member, LeadId lead) {
        return standing(member, lead).orElseThrow(LeadPolicy::denied).workspace();
    }

    /** @throws AccessDeniedException as {@link #requireOpen} */
    public WorkspaceId requireEdit(CurrentMember member, LeadId lead) {
        return standing(member, lead)
                .filter(s -> s.permissions().edit())
                .orElseThrow(LeadPolicy::denied)
                .workspace();
    }

    /** @throws AccessDeniedException as {@link #requireOpen} */
    public WorkspaceId requireDelete(CurrentMember member, LeadId lead) {
        return standing(member, lead)
                .filter(s -> s.permissions().delete())
                .orElseThrow(LeadPolicy::denied)
                .workspace();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such lead for this member");
    }

    private record Standing(WorkspaceId workspace, boolean creator, Role role) {

        LeadPermissions permissions() {
            boolean ownerOrAdmin = role.mayConfigure();
            return new LeadPermissions(true, true, creator || ownerOrAdmin, ownerOrAdmin);
        }
    }

    /** Empty for whoever does not belong to the lead's workspace, its creator included once they have left. */
    private Optional<Standing> standing(CurrentMember member, LeadId lead) {
        MemberId asker = member.id();
        return jdbc.sql("""
                        select l.workspace_id, l.created_by, m.role from lead l
                        join membership m on m.workspace_id = l.workspace_id and m.member_id = ?
                        where l.id = ?""")
                .param(asker.value())
                .param(lead.value())
                .query((rs, row) -> new Standing(
                        new WorkspaceId(rs.getLong(1)), rs.getLong(2) == asker.value(), Role.valueOf(rs.getString(3))))
                .optional();
    }
}
