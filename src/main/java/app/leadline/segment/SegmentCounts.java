package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.shared.Remembered;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How many leads are in segments, exact up to {@link Segments#COUNT_LIMIT}; see {@link Remembered}. */
@Component
class SegmentCounts {

    private final JdbcClient jdbc;
    private final Remembered<SegmentId, CappedCount> known;

    SegmentCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.known = new Remembered<>(clock);
    }

    Map<SegmentId, CappedCount> of(Collection<Segment> segments) {
        long before = known.before();
        Map<SegmentId, CappedCount> counts = new HashMap<>();
        List<SegmentId> unknown = new ArrayList<>();
        segments.stream()
                .map(Segment::id)
                .forEach(id -> known.of(id).ifPresentOrElse(count -> counts.put(id, count), () -> unknown.add(id)));
        if (!unknown.isEmpty()) {
            count(unknown).forEach((id, counted) -> {
                known.keep(id, counted, counted.number(), before);
                counts.put(id, counted);
            });
        }
        return counts;
    }

    private Map<SegmentId, CappedCount> count(List<SegmentId> ids) {
        String counting = ids.stream()
                .map(id -> "select " + id
                        + " as id, count(*) as members from (select 1 as one from segment_member where segment_id = "
                        + id + " and left_at is null fetch first " + (Segments.COUNT_LIMIT + 1) + " rows only) counted")
                .collect(Collectors.joining(" union all "));
        Map<SegmentId, CappedCount> counts = new HashMap<>();
        jdbc.sql(counting).query(rs -> {
            counts.put(new SegmentId(rs.getLong("id")), Segments.capped(rs.getLong("members")));
        });
        return counts;
    }

    /** Before those who look again because of it. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(0)
    void on(MembersMoved moved) {
        moved.segments().forEach(known::changed);
    }
}
