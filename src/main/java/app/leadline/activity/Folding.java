package app.leadline.activity;

import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Edits of one field by one person within two minutes, counted from the first of them, are one row of the timeline: the
 * newest stands for all. Another person's edit of the field in between ends the row, so that it never spans what
 * somebody else did; so does a restored value.
 */
@Component
class Folding {

    static final Duration WINDOW = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    Folding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row that stands in the timeline so far. */
    record Head(
            long id,
            Instant at,
            int edits,
            Instant firstAt,
            @Nullable String firstBefore) {}

    /**
     * One change from before the first edit to after the newest. Where both are empty (a tag added and removed again)
     * that would say nothing, so the newest edit speaks for itself.
     */
    static FieldChange leading(@Nullable String firstBefore, FieldChange newest) {
        return firstBefore == null && newest.after() == null ? newest : newest.since(firstBefore);
    }

    private record Candidate(String field, long actor, boolean restored, Head head) {}

    /**
     * The rows, by field, that the changes of an event fold into; locked, so that of two edits at the same moment one
     * folds after the other.
     */
    Map<String, Head> headsFor(LeadEvent event) {
        MemberId by = event.by();
        if (by == null || event.changes().isEmpty()) {
            return Map.of();
        }
        Map<String, Candidate> newest = new HashMap<>();
        candidates(event).forEach(candidate -> newest.put(candidate.field(), candidate));
        Map<String, Head> heads = new HashMap<>();
        newest.forEach((field, last) -> {
            if (last.actor() == by.value()
                    && !last.restored()
                    && !last.head().at().isAfter(NewActivity.at(event))
                    && !last.head().firstAt().isBefore(since(event))) {
                heads.put(field, last.head());
            }
        });
        return heads;
    }

    /** Points the former heads, and what they stood for, at the rows that take their place. */
    void fold(LeadEvent event, Map<Long, Head> headsByNewId) {
        headsByNewId.forEach((newest, head) -> jdbc.sql("""
                        update activity set head_id = ? where lead_id = ? and occurred_at >= ? and occurred_at <= ?
                        and (id = ? or head_id = ?)""")
                .params(List.of(
                        newest, event.lead().value(), utc(head.firstAt()), utc(head.at()), head.id(), head.id()))
                .update());
    }

    private List<Candidate> candidates(LeadEvent event) {
        return jdbc.sql("""
                        select id, field, actor_id, restored_from, occurred_at, edits, first_at, first_before from activity
                        where lead_id = :lead and occurred_at >= :since and type = :type and field in (:fields)
                        and head_id is null order by occurred_at, id for update""")
                .param("lead", event.lead().value())
                .param("since", utc(since(event)))
                .param("type", event.type())
                .param("fields", event.changes().stream().map(c -> c.field()).toList())
                .query((rs, row) -> new Candidate(
                        rs.getString("field"),
                        rs.getLong("actor_id"),
                        rs.getObject("restored_from") != null,
                        new Head(
                                rs.getLong("id"),
                                rs.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                rs.getInt("edits"),
                                rs.getObject("first_at", OffsetDateTime.class).toInstant(),
                                rs.getString("first_before"))))
                .list();
    }

    private static Instant since(LeadEvent event) {
        return NewActivity.at(event).minus(WINDOW);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
