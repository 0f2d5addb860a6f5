package app.leadline.segment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the members of a segment to what its rule says, over all leads of the workspace: one statement finds the leads of the rule, who does
 * not belong any more leaves by another, who belongs now joins by a third. To be called with the workspace held alone.
 */
@Component
class RuleEvaluation {

    private final SegmentTable table;
    private final Resolver resolver;
    private final Telling telling;
    private final Planning planning;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleEvaluation(
            SegmentTable table,
            Resolver resolver,
            Telling telling,
            Planning planning,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.resolver = resolver;
        this.telling = telling;
        this.planning = planning;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing to a frozen segment. */
    void evaluate(SegmentId id) {
        Segment segment = table.find(id).orElseThrow();
        if (segment.state() != SegmentState.ACTIVE) {
            return;
        }
        ResolvedRule rule = resolver.rule(segment);
        var missing = rule.missing();
        if (missing.isPresent()) {
            table.broken(id, missing.get());
            events.publishEvent(new SegmentsChanged(segment.workspace()));
            return;
        }
        planning.forAllLeads();
        int changed = write(segment, rule);
        table.evaluated(id, clock.instant());
        if (changed > 0) {
            telling.afterCommit(id);
            events.publishEvent(new MembersMoved(Set.of(id)));
            events.publishEvent(new SegmentsChanged(segment.workspace()));
        }
    }

    /** PostgreSQL reads with several processes and writes with one: who joins and leaves is found first, and only that is written. */
    private int write(Segment segment, ResolvedRule rule) {
        MemberChanges changes = MemberChanges.between(found(segment, rule), standing(segment));
        long id = segment.id().value();
        OffsetDateTime now = SegmentTable.utc(clock.instant());
        write(
                changes.forget(),
                leads -> update("delete from segment_member where segment_id = ? and lead_id = any(?)", id, leads));
        write(
                changes.comeBack(),
                leads -> update(
                        "update segment_member set left_at = null, told = true where segment_id = ? and lead_id = any(?)",
                        id,
                        leads));
        write(
                changes.leave(),
                leads -> update(
                        "update segment_member set left_at = ?, told = false where segment_id = ? and lead_id = any(?)",
                        now,
                        id,
                        leads));
        write(
                changes.join(),
                leads -> update(
                        "insert into segment_member (segment_id, lead_id, joined_at, told)"
                                + " select cast(? as bigint), x.lead_id, cast(? as timestamp with time zone), false"
                                + " from unnest(cast(? as bigint array)) as x(lead_id)",
                        id,
                        now,
                        leads));
        return changes.size();
    }

    /** In ascending order, so that the rows of the next statement lie next to each other. */
    private long[] found(Segment segment, ResolvedRule rule) {
        RuleParameters parameters = new RuleParameters();
        String condition = rule.condition(parameters, clock.instant());
        LongStream.Builder leads = LongStream.builder();
        jdbc.sql("select l.id from lead l where l.workspace_id = :workspace and " + condition)
                .params(parameters.values())
                .param("workspace", segment.workspace().value())
                .query(rs -> {
                    leads.add(rs.getLong(1));
                });
        return leads.build().sorted().toArray();
    }

    private List<MemberChanges.Standing> standing(Segment segment) {
        return jdbc.sql("select lead_id, left_at is null, told from segment_member where segment_id = ?"
                        + " order by segment_id, lead_id")
                .param(segment.id().value())
                .query((rs, row) -> new MemberChanges.Standing(rs.getLong(1), rs.getBoolean(2), rs.getBoolean(3)))
                .list();
    }

    private static void write(long[] leads, Consumer<Long[]> statement) {
        if (leads.length > 0) {
            statement.accept(LongStream.of(leads).boxed().toArray(Long[]::new));
        }
    }

    private void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
