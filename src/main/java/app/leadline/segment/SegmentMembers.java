package app.leadline.segment;

import app.leadline.lead.LeadPlace;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of a segment of the workspace the asker looks at, page by page, the newest leads first. */
@Service
@Transactional(readOnly = true)
public class SegmentMembers {

    private final SegmentTable table;
    private final SegmentPolicy policy;
    private final JdbcClient jdbc;

    SegmentMembers(SegmentTable table, SegmentPolicy policy, JdbcClient jdbc) {
        this.table = table;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /**
     * @param after the last lead known; null for the first page
     * @throws AccessDeniedException when the asker does not belong to the workspace, or it has no such segment
     */
    public List<SegmentMember> page(CurrentMember asker, SegmentId segment, @Nullable LeadId after, int limit) {
        requireSee(asker, segment);
        return jdbc.sql("select " + MemberProfile.COLUMNS + ", l.status, l.priority, m.joined_at, p.taken_at"
                        + " from segment_member m join lead l on l.id = m.lead_id"
                        + " left join lead_photo p on p.lead_id = m.lead_id"
                        + " where m.segment_id = :segment and m.lead_id < :after and m.left_at is null"
                        + " order by m.segment_id desc, m.lead_id desc fetch first :limit rows only")
                .param("segment", segment.value())
                .param("after", after == null ? Long.MAX_VALUE : after.value())
                .param("limit", limit)
                .query(SegmentMembers::member)
                .list();
    }

    /** Where a lead stands among the members; empty when it is none. */
    public Optional<LeadPlace> place(CurrentMember asker, SegmentId segment, LeadId lead) {
        requireSee(asker, segment);
        return jdbc.sql("""
                        select
                          (select count(*) from (select 1 as one from segment_member a where a.segment_id = :segment
                            and a.lead_id > :lead and a.left_at is null fetch first :limit rows only) counted) as above,
                          (select count(*) from (select 1 as one from segment_member a where a.segment_id = :segment
                            and a.left_at is null fetch first :limit rows only) counted) as members,
                          (select min(a.lead_id) from segment_member a where a.segment_id = :segment
                            and a.lead_id > :lead and a.left_at is null) as previous,
                          (select max(a.lead_id) from segment_member a where a.segment_id = :segment
                            and a.lead_id < :lead and a.left_at is null) as following
                        from segment_member m where m.segment_id = :segment and m.lead_id = :lead and m.left_at is null""")
                .param("segment", segment.value())
                .param("lead", lead.value())
                .param("limit", Segments.COUNT_LIMIT + 1)
                .query((rs, row) -> new LeadPlace(
                        lead(rs, "previous"),
                        lead(rs, "following"),
                        Segments.capped(rs.getLong("above") + 1),
                        Segments.capped(rs.getLong("members"))))
                .optional();
    }

    private static Optional<LeadId> lead(ResultSet rs, String column) throws SQLException {
        long id = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(new LeadId(id));
    }

    private void requireSee(CurrentMember asker, SegmentId id) {
        policy.requireSee(asker);
        table.of(asker.workspace(), id);
    }

    private static SegmentMember member(ResultSet rs, int row) throws SQLException {
        OffsetDateTime photo = rs.getObject("taken_at", OffsetDateTime.class);
        return new SegmentMember(
                new LeadId(rs.getLong("id")),
                MemberProfile.read(rs),
                LeadStatus.valueOf(rs.getString("status")),
                Priority.ofRank(rs.getInt("priority")),
                rs.getObject("joined_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(photo).map(OffsetDateTime::toInstant));
    }
}
