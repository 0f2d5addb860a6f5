package app.leadline.deal;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a change of deals holds until it is committed, in the order that {@link StageTable#locked} tells. */
@Component
class DealLocks {

    private final StageTable stages;
    private final JdbcClient jdbc;

    DealLocks(StageTable stages, JdbcClient jdbc) {
        this.stages = stages;
        this.jdbc = jdbc;
    }

    Stage stage(WorkspaceId workspace, StageId id) {
        Stage held = stages.locked(workspace, List.of(id)).get(id);
        if (held == null) {
            throw new InvalidInput("stage", "deal.invalid.stageGone");
        }
        return held;
    }

    Stage firstOpenStage(WorkspaceId workspace) {
        StageId first = stages.of(workspace).stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("stage", "deal.invalid.noOpenStage"))
                .id();
        return stage(workspace, first);
    }

    /**
     * Deleting a lead takes it before its deals, and so does everything that changes them.
     *
     * @return what the lead is found by
     */
    String lead(LeadId lead) {
        return jdbc.sql("select search_text from lead where id = ? for update")
                .param(lead.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such lead"));
    }

    void leadsOf(StageId stage) {
        jdbc.sql("select id from lead where id in (select d.lead_id from deal d where d.stage_id = ?)"
                        + " order by id for update")
                .param(stage.value())
                .query(Long.class)
                .list();
    }
}
