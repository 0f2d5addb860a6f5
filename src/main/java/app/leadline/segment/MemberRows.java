package app.leadline.segment;

import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes who is in which segment, a few rows at a time. */
@Repository
class MemberRows {

    private static final String SELECT =
            "select segment_id, lead_id, joined_at, left_at, told from segment_member where ";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    MemberRows(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * @param leftAt not null: no member any more, the timeline is still to be told
     * @param told whether the timeline knows what this row says
     */
    record Row(
            SegmentId segment,
            LeadId lead,
            Instant joinedAt,
            @Nullable Instant leftAt,
            boolean told) {

        boolean isMember() {
            return leftAt == null;
        }
    }

    /** What stands there of these segments and leads. */
    List<Row> of(Collection<Segment> segments, Collection<LeadId> leads) {
        return jdbc.sql(SELECT + "segment_id in (:segments) and lead_id in (:leads)")
                .param("segments", segments.stream().map(s -> s.id().value()).toList())
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(MemberRows::row)
                .list();
    }

    /** The next leads of a segment, after one, whose timelines are to be told something. */
    List<LeadId> untold(SegmentId segment, LeadId after, int limit) {
        return jdbc.sql("select lead_id from segment_member where segment_id = ? and lead_id > ? and not told"
                        + " order by segment_id, lead_id fetch first ? rows only")
                .params(segment.value(), after.value(), limit)
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
    }

    /** What is to be told of them now that they are held. */
    List<Row> untold(SegmentId segment, Collection<LeadId> leads) {
        return jdbc.sql(SELECT
                        + "segment_id = :segment and lead_id in (:leads) and not told order by lead_id for update")
                .param("segment", segment.value())
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(MemberRows::row)
                .list();
    }

    void insert(List<Row> rows) {
        batch.batchUpdate(
                "insert into segment_member (segment_id, lead_id, joined_at, told) values (?, ?, ?, ?) on conflict do nothing",
                rows.stream()
                        .map(row -> new Object[] {
                            row.segment().value(), row.lead().value(), SegmentTable.utc(row.joinedAt()), row.told()
                        })
                        .toList());
    }

    /**
     * A lead that is deleted.
     *
     * @return the segments it was in
     */
    List<SegmentId> forget(WorkspaceId workspace, LeadId lead) {
        List<SegmentId> left = jdbc.sql("select segment_id from segment_member where lead_id = ?"
                        + " and segment_id in (select s.id from segment s where s.workspace_id = ?) for update")
                .params(lead.value(), workspace.value())
                .query((rs, row) -> new SegmentId(rs.getLong(1)))
                .list();
        batch.batchUpdate(
                "delete from segment_member where segment_id = ? and lead_id = ?",
                left.stream()
                        .map(segment -> new Object[] {segment.value(), lead.value()})
                        .toList());
        return left;
    }

    void delete(List<Row> rows) {
        batch.batchUpdate("delete from segment_member where segment_id = ? and lead_id = ?", keys(rows));
    }

    /** They left; their timelines are to be told later. */
    void leave(List<Row> rows, Instant at) {
        batch.batchUpdate(
                "update segment_member set left_at = ?, told = false where segment_id = ? and lead_id = ?",
                rows.stream()
                        .map(row -> new Object[] {
                            SegmentTable.utc(at),
                            row.segment().value(),
                            row.lead().value()
                        })
                        .toList());
    }

    /** Members again before anybody was told that they had left. */
    void comeBack(List<Row> rows) {
        batch.batchUpdate(
                "update segment_member set left_at = null, told = true where segment_id = ? and lead_id = ?",
                keys(rows));
    }

    void told(List<Row> rows) {
        batch.batchUpdate("update segment_member set told = true where segment_id = ? and lead_id = ?", keys(rows));
    }

    private static List<Object[]> keys(List<Row> rows) {
        return rows.stream()
                .map(row -> new Object[] {row.segment().value(), row.lead().value()})
                .toList();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        OffsetDateTime left = rs.getObject("left_at", OffsetDateTime.class);
        return new Row(
                new SegmentId(rs.getLong("segment_id")),
                new LeadId(rs.getLong("lead_id")),
                rs.getObject("joined_at", OffsetDateTime.class).toInstant(),
                left == null ? null : left.toInstant(),
                rs.getBoolean("told"));
    }
}
