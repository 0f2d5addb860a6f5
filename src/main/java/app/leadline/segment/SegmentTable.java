package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.MemberId;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/** Reads and writes segments. Asks nobody who may. */
@Repository
class SegmentTable {

    /** What {@link #read} reads. */
    static final String COLUMNS =
            "id, workspace_id, name, colour, rule_json, revision, active, broken_by, evaluated_at";

    private static final String SELECT = "select " + COLUMNS + " from segment where ";

    private final JdbcClient jdbc;

    SegmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<Segment> all(WorkspaceId workspace) {
        return jdbc.sql(SELECT + "workspace_id = ? order by name_key")
                .param(workspace.value())
                .query(SegmentTable::read)
                .list();
    }

    /** Those that leads join and leave by themselves, in the order of their numbers. */
    List<Segment> evaluated(WorkspaceId workspace) {
        return jdbc.sql(SELECT + "workspace_id = ? and active and broken_by is null order by id")
                .param(workspace.value())
                .query(SegmentTable::read)
                .list();
    }

    Optional<Segment> find(SegmentId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(SegmentTable::read)
                .optional();
    }

    /** @throws AccessDeniedException when the workspace has no such segment */
    Segment of(WorkspaceId workspace, SegmentId id) {
        return find(id).filter(segment -> segment.workspace().equals(workspace))
                .orElseThrow(() -> new AccessDeniedException("no such segment in this workspace"));
    }

    /** Whose relative dates were last looked at before a moment, the oldest first. */
    List<Segment> due(Instant before) {
        return jdbc.sql(SELECT + "relative and evaluated_at <= ? and active and broken_by is null"
                        + " order by evaluated_at, id")
                .param(utc(before))
                .query(SegmentTable::read)
                .list();
    }

    List<SegmentId> untold() {
        return jdbc.sql("select id from segment where untold order by id")
                .query((rs, row) -> new SegmentId(rs.getLong(1)))
                .list();
    }

    int count(WorkspaceId workspace) {
        return jdbc.sql("select count(*) from segment where workspace_id = ?")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    SegmentId insert(WorkspaceId workspace, SegmentDraft draft, MemberId by, Instant now) {
        var keys = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into segment (workspace_id, name, name_key, colour, rule_json, revision, active, relative,
                              evaluated_at, untold, created_by, created_at, changed_by, changed_at)
                            values (:workspace, :name, :key, :colour, :rule, 1, true, :relative, :now, false, :by, :now, :by, :now)""")
                    .param("workspace", workspace.value())
                    .param("name", draft.name())
                    .param("key", key(draft.name()))
                    .param("colour", draft.colour().name())
                    .param("rule", RuleJson.write(draft.rule()))
                    .param("relative", draft.rule().isRelative())
                    .param("now", utc(now))
                    .param("by", by.value())
                    .update(keys, "id");
        } catch (DuplicateKeyException e) {
            throw taken(draft.name());
        }
        return new SegmentId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    void look(SegmentId id, String name, TagColour colour) {
        try {
            jdbc.sql("update segment set name = ?, name_key = ?, colour = ? where id = ?")
                    .params(name, key(name), colour.name(), id.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(name);
        }
    }

    /** Also mends a broken segment. */
    void rule(SegmentId id, Rule rule, @Nullable MemberId by, Instant now) {
        jdbc.sql("update segment set rule_json = ?, relative = ?, revision = revision + 1, broken_by = null,"
                        + " changed_by = ?, changed_at = ? where id = ?")
                .param(RuleJson.write(rule))
                .param(rule.isRelative())
                .param(by == null ? null : by.value())
                .param(utc(now))
                .param(id.value())
                .update();
    }

    void active(SegmentId id, boolean active) {
        jdbc.sql("update segment set active = ? where id = ?")
                .params(active, id.value())
                .update();
    }

    void broken(SegmentId id, String by) {
        jdbc.sql("update segment set broken_by = ? where id = ?")
                .params(by, id.value())
                .update();
    }

    void evaluated(SegmentId id, Instant now) {
        jdbc.sql("update segment set evaluated_at = ? where id = ?")
                .params(utc(now), id.value())
                .update();
    }

    void untold(SegmentId id) {
        jdbc.sql("update segment set untold = true where id = ? and not untold")
                .param(id.value())
                .update();
    }

    /** @return false when there is still something to tell */
    boolean told(SegmentId id) {
        return jdbc.sql("""
                        update segment set untold = false where id = ?
                        and not exists (select 1 from segment_member where segment_id = ? and not told)""").params(id.value(), id.value()).update() > 0;
    }

    void delete(SegmentId id) {
        jdbc.sql("delete from segment_member where segment_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from segment where id = ?").param(id.value()).update();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static InvalidInput taken(String name) {
        return new InvalidInput("name", "segment.invalid.nameTaken", name);
    }

    static Segment read(ResultSet rs, int row) throws SQLException {
        return new Segment(
                new SegmentId(rs.getLong("id")),
                new WorkspaceId(rs.getLong("workspace_id")),
                rs.getString("name"),
                TagColour.valueOf(rs.getString("colour")),
                RuleJson.read(rs.getString("rule_json")),
                rs.getInt("revision"),
                rs.getBoolean("active"),
                rs.getString("broken_by"),
                rs.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }
}
