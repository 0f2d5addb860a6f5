package app.leadline.organization;

import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may do what with the members of a workspace. Read anew each time: a role taken away is gone with the next request.
 */
@Component
@Transactional(readOnly = true)
public class OrganizationPolicy {

    private final JdbcClient jdbc;

    OrganizationPolicy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the workspace the member is looking at.
     *
     * @throws AccessDeniedException when it is not one of theirs
     */
    public OrganizationPermissions permissions(CurrentMember member) {
        return jdbc.sql("""
                        select w.kind, m.role from membership m join workspace w on w.id = m.workspace_id
                        where m.workspace_id = ? and m.member_id = ?""")
                .param(member.workspace().value())
                .param(member.id().value())
                .query((rs, row) -> new OrganizationPermissions(
                        WorkspaceKind.valueOf(rs.getString(1)), Role.valueOf(rs.getString(2))))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("not a member of this workspace"));
    }

    /** @throws AccessDeniedException unless the permission is there */
    public void require(CurrentMember member, Predicate<OrganizationPermissions> permission) {
        if (!permission.test(permissions(member))) {
            throw new AccessDeniedException("not allowed in this workspace");
        }
    }
}
