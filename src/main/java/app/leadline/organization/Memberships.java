package app.leadline.organization;

import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where, and as what; asked anew each time, so that a role taken away is gone at once. */
@Component
@Transactional(readOnly = true)
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record WorkspaceOf(WorkspaceId id, String name, WorkspaceKind kind, Role role) {}

    public Optional<Role> roleOf(MemberId member, WorkspaceId workspace) {
        return jdbc.sql("select role from membership where workspace_id = ? and member_id = ?")
                .param(workspace.value())
                .param(member.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** The workspaces of a member: the personal one first, then organizations by name. */
    public List<WorkspaceOf> workspacesOf(MemberId member) {
        return jdbc.sql("""
                        select w.id, w.name, w.kind, m.role from membership m join workspace w on w.id = m.workspace_id
                        where m.member_id = ? order by case when w.kind = 'PERSONAL' then 0 else 1 end, lower(w.name), w.id""")
                .param(member.value())
                .query((rs, row) -> new WorkspaceOf(
                        new WorkspaceId(rs.getLong("id")),
                        rs.getString("name"),
                        WorkspaceKind.valueOf(rs.getString("kind")),
                        Role.valueOf(rs.getString("role"))))
                .list();
    }

    /** Whether the member may define fields, tags, stages and segments of the workspace they are looking at. */
    public boolean mayConfigure(CurrentMember member) {
        return roleOf(member.id(), member.workspace())
                .filter(Role::mayConfigure)
                .isPresent();
    }

    /** @throws AccessDeniedException unless {@link #mayConfigure} */
    public void requireConfigure(CurrentMember member) {
        if (!mayConfigure(member)) {
            throw new AccessDeniedException("not an owner or admin of this workspace");
        }
    }

    /** @throws AccessDeniedException unless the member belongs to the workspace they are looking at */
    public void requireMember(CurrentMember member) {
        if (roleOf(member.id(), member.workspace()).isEmpty()) {
            throw new AccessDeniedException("not a member of this workspace");
        }
    }
}
