package app.leadline.segment;

import app.leadline.shared.Database;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds rows until the transaction ends. A lead is held from its first change on, so that of two changes at a time the second one is
 * evaluated with the first in sight. The workspace is shared by those who evaluate leads, and held alone by whoever changes what a
 * rule means; always after the leads.
 */
@Component
class Locks {

    private final JdbcClient jdbc;
    private final String alone;
    private final String shared;

    Locks(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        boolean postgres = database.isPostgres();
        // "no key": whoever adds a row that refers to the lead or workspace need not wait. H2 has one kind of lock.
        this.alone = postgres ? " for no key update" : " for update";
        this.shared = postgres ? " for share" : " for update";
    }

    /** @return its workspace; empty when the lead is gone */
    Optional<WorkspaceId> lead(LeadId lead) {
        return jdbc.sql("select workspace_id from lead where id = ?" + alone)
                .param(lead.value())
                .query((rs, row) -> new WorkspaceId(rs.getLong(1)))
                .optional();
    }

    /** @return the workspaces of those that are there, in the order of their numbers */
    Map<LeadId, WorkspaceId> leadsByWorkspace(Collection<LeadId> leads) {
        Map<LeadId, WorkspaceId> held = new LinkedHashMap<>();
        jdbc.sql("select id, workspace_id from lead where id in (:leads) order by id" + alone)
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(row -> {
                    held.put(new LeadId(row.getLong("id")), new WorkspaceId(row.getLong("workspace_id")));
                });
        return held;
    }

    /** @return those that are there */
    Set<LeadId> leads(Collection<LeadId> leads) {
        return jdbc.sql("select id from lead where id in (:leads) order by id" + alone)
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .set();
    }

    void share(WorkspaceId workspace) {
        hold(workspace, shared);
    }

    void alone(WorkspaceId workspace) {
        hold(workspace, alone);
    }

    /** @return whether nobody else holds it, in either way; then it is held, else nothing is waited for */
    boolean aloneNow(WorkspaceId workspace) {
        return jdbc.sql("select id from workspace where id = ?" + alone + " skip locked")
                .param(workspace.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void hold(WorkspaceId workspace, String how) {
        jdbc.sql("select id from workspace where id = ?" + how)
                .param(workspace.value())
                .query(Long.class)
                .single();
    }
}
