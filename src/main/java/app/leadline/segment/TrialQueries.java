package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadDirectory;
import app.leadline.lead.LeadProfile;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks all leads of a workspace, but not for long. */
@Component
@Transactional(readOnly = true, timeout = TrialQueries.PATIENCE_SECONDS)
class TrialQueries {

    static final int PATIENCE_SECONDS = 5;

    private final RuleCatalog catalog;
    private final Planning planning;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrialQueries(RuleCatalog catalog, Planning planning, JdbcClient jdbc, Clock clock) {
        this.catalog = catalog;
        this.planning = planning;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CappedCount count(WorkspaceId workspace, Rule rule) {
        return Segments.capped(matching(
                        workspace,
                        rule,
                        "select count(*) from (select 1 as one",
                        " fetch first :limit rows only) counted")
                .param("limit", Segments.COUNT_LIMIT + 1)
                .query(Long.class)
                .single());
    }

    List<LeadDirectory.Entry> samples(WorkspaceId workspace, Rule rule, int limit) {
        return matching(workspace, rule, "select " + MemberProfile.COLUMNS, " fetch first :limit rows only")
                .param("limit", limit)
                .query(TrialQueries::entry)
                .list();
    }

    private JdbcClient.StatementSpec matching(WorkspaceId workspace, Rule rule, String select, String end) {
        planning.forAllLeads();
        RuleParameters parameters = new RuleParameters();
        String condition = new ResolvedRule(rule, catalog.of(workspace)).condition(parameters, clock.instant());
        return jdbc.sql(select + " from lead l where l.workspace_id = :workspace and " + condition + end)
                .params(parameters.values())
                .param("workspace", workspace.value());
    }

    private static LeadDirectory.Entry entry(ResultSet rs, int row) throws SQLException {
        LeadProfile profile = MemberProfile.read(rs);
        String hint = profile.username() != null
                ? profile.username().withAt()
                : profile.phone() != null ? profile.phone().formatted() : "";
        return new LeadDirectory.Entry(new LeadId(rs.getLong("id")), profile.displayName(), hint);
    }
}
