package app.leadline.campaign;

import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.TelegramAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of campaigns. Knows nothing of who may. */
@Component
class CampaignTable {

    static final String COLUMNS = """
            c.id, c.workspace_id, c.name, c.description, c.sender_id, c.account_id, c.status, c.problem, c.starts_at, c.zone,
            c.quiet_from, c.quiet_until, c.created_by, c.created_at, c.started_at, c.ended_at, c.version""";

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            CampaignId id,
            WorkspaceId workspace,
            String name,
            String description,
            MemberId sender,
            CampaignPlan plan,
            CampaignStatus status,
            @Nullable String problem,
            @Nullable Instant startsAt,
            MemberId createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            int version) {}

    Optional<Row> find(CampaignId id) {
        return jdbc.sql("select " + COLUMNS + " from campaign c where c.id = ?")
                .param(id.value())
                .query(CampaignTable::row)
                .optional();
    }

    /** Holds it until the transaction ends: whoever changes a campaign or sends for it does so one after the other. */
    Optional<Row> lock(CampaignId id) {
        return jdbc.sql("select " + COLUMNS + " from campaign c where c.id = ? for update")
                .param(id.value())
                .query(CampaignTable::row)
                .optional();
    }

    CampaignId insert(
            WorkspaceId workspace, MemberId by, CampaignDraft draft, @Nullable Instant startsAt, Instant now) {
        var keys = new GeneratedKeyHolder();
        var insert = jdbc.sql("""
                        insert into campaign (workspace_id, name, name_key, description, sender_id, account_id, status, starts_at,
                        zone, quiet_from, quiet_until, created_by, created_at, version) values (:workspace, :name, :key,
                        :description, :by, :account, 'DRAFT', :starts, :zone, :from, :until, :by, :now, 0)""");
        planned(named(insert, draft.name(), draft.description()), draft.plan(), startsAt)
                .param("workspace", workspace.value())
                .param("by", by.value())
                .param("now", time(now))
                .update(keys, "id");
        return new CampaignId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void describe(CampaignId id, String name, String description) {
        named(jdbc.sql("""
                        update campaign set name = :name, name_key = :key, description = :description, version = version + 1
                        where id = :id"""), name, description).param("id", id.value()).update();
    }

    void plan(CampaignId id, MemberId sender, CampaignPlan plan, @Nullable Instant startsAt) {
        var update = jdbc.sql("""
                        update campaign set sender_id = :sender, account_id = :account, starts_at = :starts, zone = :zone,
                        quiet_from = :from, quiet_until = :until, version = version + 1 where id = :id""");
        planned(update, plan, startsAt)
                .param("sender", sender.value())
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec named(JdbcClient.StatementSpec statement, String name, String description) {
        return statement
                .param("name", name)
                .param("key", name.toLowerCase(Locale.ROOT))
                .param("description", description);
    }

    private static JdbcClient.StatementSpec planned(
            JdbcClient.StatementSpec statement, CampaignPlan plan, @Nullable Instant startsAt) {
        TelegramAccountId account = plan.account();
        QuietHours quiet = plan.quiet();
        return statement
                .param("account", account == null ? null : account.value(), Types.BIGINT)
                .param("starts", startsAt == null ? null : time(startsAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", plan.zone().getId())
                .param("from", quiet == null ? null : quiet.fromMinutes(), Types.INTEGER)
                .param("until", quiet == null ? null : quiet.untilMinutes(), Types.INTEGER);
    }

    void touch(CampaignId id) {
        jdbc.sql("update campaign set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void status(CampaignId id, CampaignStatus status, @Nullable String problem, Instant now) {
        jdbc.sql("""
                        update campaign set status = :status, problem = :problem, version = version + 1,
                        started_at = case when :status = 'ACTIVE' and started_at is null then :now else started_at end,
                        ended_at = case when :status in ('COMPLETED', 'CANCELLED') then :now else ended_at end
                        where id = :id""")
                .param("status", status.name())
                .param("problem", problem, Types.VARCHAR)
                .param("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    void delete(CampaignId id) {
        jdbc.sql("delete from campaign where id = ?").param(id.value()).update();
    }

    static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                new CampaignId(rs.getLong("id")),
                new WorkspaceId(rs.getLong("workspace_id")),
                rs.getString("name"),
                rs.getString("description"),
                new MemberId(rs.getLong("sender_id")),
                plan(rs),
                CampaignStatus.valueOf(rs.getString("status")),
                rs.getString("problem"),
                instant(rs, "starts_at"),
                new MemberId(rs.getLong("created_by")),
                Objects.requireNonNull(instant(rs, "created_at")),
                instant(rs, "started_at"),
                instant(rs, "ended_at"),
                rs.getInt("version"));
    }

    private static CampaignPlan plan(ResultSet rs) throws SQLException {
        long account = rs.getLong("account_id");
        TelegramAccountId accountId = rs.wasNull() ? null : new TelegramAccountId(account);
        int from = rs.getInt("quiet_from");
        QuietHours quiet = rs.wasNull() ? null : QuietHours.ofMinutes(from, rs.getInt("quiet_until"));
        ZoneId zone = ZoneId.of(rs.getString("zone"));
        Instant starts = instant(rs, "starts_at");
        return new CampaignPlan(accountId, zone, starts == null ? null : LocalDateTime.ofInstant(starts, zone), quiet);
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
