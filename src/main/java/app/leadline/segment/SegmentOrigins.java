package app.leadline.segment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who made segments and who changed their rules last, by name. */
@Repository
class SegmentOrigins {

    private final JdbcClient jdbc;

    SegmentOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SegmentId, SegmentOrigin> of(Collection<Segment> segments) {
        Map<SegmentId, SegmentOrigin> origins = new HashMap<>();
        if (!segments.isEmpty()) {
            jdbc.sql("""
                            select s.id, c.name as creator, s.created_at, h.name as changer, s.changed_at
                            from segment s join member c on c.id = s.created_by left join member h on h.id = s.changed_by
                            where s.id in (:ids)""")
                    .param("ids", segments.stream().map(s -> s.id().value()).toList())
                    .query(rs -> {
                        origins.put(
                                new SegmentId(rs.getLong("id")),
                                new SegmentOrigin(
                                        rs.getString("creator"),
                                        rs.getObject("created_at", OffsetDateTime.class)
                                                .toInstant(),
                                        rs.getString("changer"),
                                        rs.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return origins;
    }
}
