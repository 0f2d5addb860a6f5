package app.leadline.organization;

import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and e-mail addresses of members, also of those who have left a workspace but did something in it. */
@Component
@Transactional(readOnly = true)
public class MemberDirectory {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    MemberDirectory(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    public record Entry(MemberId id, String name, String email) {}

    /** The members of the workspace the asker is looking at, by e-mail address. */
    public List<Entry> colleagues(CurrentMember asker) {
        memberships.requireMember(asker);
        return inWorkspace(asker.workspace());
    }

    private List<Entry> inWorkspace(WorkspaceId workspace) {
        return jdbc.sql("""
                        select p.id, p.name, p.email from membership m join member p on p.id = m.member_id
                        where m.workspace_id = ? order by p.email""")
                .param(workspace.value())
                .query((rs, row) -> new Entry(new MemberId(rs.getLong(1)), rs.getString(2), rs.getString(3)))
                .list();
    }

    public Map<MemberId, Entry> named(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name, email from member where id in (:ids)")
                .param("ids", ids.stream().map(MemberId::value).distinct().toList())
                .query((rs, row) -> new Entry(new MemberId(rs.getLong(1)), rs.getString(2), rs.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::id, e -> e));
    }

    /** Also of a member who has left the workspace. */
    public String emailOf(MemberId member) {
        return jdbc.sql("select email from member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }
}
