package app.leadline.campaign;

import app.leadline.lead.LeadSelection;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An {@link Audience} as SQL. */
@Component
class AudienceQuery {

    private final JdbcClient jdbc;

    AudienceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition on {@code lead l} and its parameters. */
    record Selected(String condition, Map<String, Object> parameters) {}

    Selected select(WorkspaceId workspace, Audience audience) {
        return switch (audience) {
            case Audience.Matching(var filter) -> {
                LeadSelection selection = LeadSelection.of(workspace, filter);
                yield new Selected(selection.condition(), new HashMap<>(selection.parameters()));
            }
            case Audience.InSegment(var segment) -> {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("workspace", workspace.value());
                parameters.put("segment", segment.value());
                yield new Selected(
                        "l.workspace_id = :workspace and l.id in (select s.lead_id from segment_member s"
                                + " where s.segment_id = :segment and s.left_at is null)",
                        parameters);
            }
            case Audience.Chosen(var leads) -> {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("workspace", workspace.value());
                parameters.put("leads", leads.stream().map(LeadId::value).toArray(Long[]::new));
                yield new Selected("l.workspace_id = :workspace and l.id = any(:leads)", parameters);
            }
        };
    }

    /** Of the segment as it is called now; empty for leads that somebody chose, and for a segment of another workspace. */
    String name(WorkspaceId workspace, Audience audience) {
        return audience instanceof Audience.InSegment(var segment)
                ? jdbc.sql("select name from segment where id = ? and workspace_id = ?")
                        .params(segment.value(), workspace.value())
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    long count(Selected selected) {
        return jdbc.sql("select count(*) from lead l where " + selected.condition())
                .params(selected.parameters())
                .query(Long.class)
                .single();
    }
}
