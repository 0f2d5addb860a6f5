package app.leadline.campaign;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.organization.Role;
import app.leadline.shared.WorkspaceId;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what with a campaign. Looks at the campaign's own workspace, and reads the role each time. */
@Component
@Transactional(readOnly = true)
public class CampaignPolicy {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    CampaignPolicy(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    public CampaignPermissions permissions(CurrentMember member, CampaignId campaign) {
        return standing(member, campaign).map(Standing::permissions).orElse(CampaignPermissions.NONE);
    }

    /** Whoever belongs to the workspace they look at may begin a campaign in it. */
    public boolean mayCreate(CurrentMember member) {
        return memberships.roleOf(member.id(), member.workspace()).isPresent();
    }

    /**
     * @return the workspace the campaign belongs to
     * @throws AccessDeniedException unless the permission is there; also when there is no such campaign, which is not told
     */
    public WorkspaceId require(CurrentMember member, CampaignId campaign, Predicate<CampaignPermissions> permission) {
        return standing(member, campaign)
                .filter(standing -> permission.test(standing.permissions()))
                .orElseThrow(() -> new AccessDeniedException("no such campaign for this member"))
                .workspace();
    }

    private record Standing(WorkspaceId workspace, boolean creator, boolean sender, Role role) {

        CampaignPermissions permissions() {
            return new CampaignPermissions(true, true, true, sender, creator || role.mayConfigure());
        }
    }

    /** Empty for whoever does not belong to the workspace, also once they have left. */
    private Optional<Standing> standing(CurrentMember member, CampaignId campaign) {
        return jdbc.sql("""
                        select c.workspace_id, c.created_by, c.sender_id, m.role from campaign c
                        join membership m on m.workspace_id = c.workspace_id and m.member_id = ? where c.id = ?""")
                .params(member.id().value(), campaign.value())
                .query((rs, row) -> new Standing(
                        new WorkspaceId(rs.getLong("workspace_id")),
                        rs.getLong("created_by") == member.id().value(),
                        rs.getLong("sender_id") == member.id().value(),
                        Role.valueOf(rs.getString("role"))))
                .optional();
    }
}
