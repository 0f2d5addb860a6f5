package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows, all those of one event in one batch. */
@Component
class ActivityLog {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final String INSERT = """
            insert into activity (lead_id, workspace_id, occurred_at, type, category, icon, actor_id, field, field_label, field_kind,
            value_before, value_after, arguments, campaign_id, campaign_name, deal_id, deal_name, restored_from, edits,
            first_at, first_before, search_text)
            values (?, (select workspace_id from lead where id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    ActivityLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the ids, in the order of the rows */
    List<Long> insert(List<NewActivity> rows) {
        var keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int row) throws SQLException {
                        set(statement, values(rows.get(row)));
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                },
                keys);
        return keys.getKeyList().stream().map(ActivityLog::id).toList();
    }

    /** Many of different leads, whose ids nobody needs: the driver may send them as one statement. */
    void insertAll(List<NewActivity> rows) {
        jdbc.batchUpdate(INSERT, rows, rows.size(), (statement, row) -> set(statement, values(row)));
    }

    private static @Nullable Object[] values(NewActivity row) {
        LeadEvent event = row.event();
        FieldChange change = row.what().change();
        LeadEvent.Link campaign = row.link("campaign");
        LeadEvent.Link deal = row.link("deal");
        return new @Nullable Object[] {
            event.lead().value(),
            event.lead().value(),
            utc(row.at()),
            event.type(),
            event.category().name(),
            event.icon(),
            event.by() == null ? null : event.by().value(),
            change == null ? null : change.field(),
            change == null ? null : change.label(),
            change == null ? null : change.kind(),
            change == null ? null : change.before(),
            change == null ? null : change.after(),
            event.arguments().isEmpty() ? null : JSON.writeValueAsString(event.arguments()),
            campaign == null ? null : campaign.id(),
            campaign == null ? null : campaign.label(),
            deal == null ? null : deal.id(),
            deal == null ? null : deal.label(),
            row.restoredFrom(),
            row.edits(),
            utc(row.firstAt()),
            row.firstBefore(),
            row.searchText()
        };
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Long id(Map<String, Object> keys) {
        return ((Number) keys.values().iterator().next()).longValue();
    }
}
