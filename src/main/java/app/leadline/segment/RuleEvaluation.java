package app.leadline.segment;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings the members of a segment to what its rule says, over all leads of the workspace: who does not belong any more leaves by one
 * statement, who belongs now joins by another. To be called with the workspace held alone.
 */
@Component
class RuleEvaluation {

    private static final String MATCHES =
            "exists (select 1 from lead l where l.id = segment_member.lead_id and l.workspace_id = :workspace and ";

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
            return;
        }
        planning.forTheseValues();
        int changed = write(segment, rule);
        table.evaluated(id, clock.instant());
        if (changed > 0) {
            telling.afterCommit(id, changed);
            events.publishEvent(new SegmentsChanged(segment.workspace()));
        }
    }

    private int write(Segment segment, ResolvedRule rule) {
        RuleParameters parameters = new RuleParameters();
        String condition = rule.condition(parameters, clock.instant());
        Map<String, Object> values = parameters.values();
        values.put("segment", segment.id().value());
        values.put("workspace", segment.workspace().value());
        values.put("now", SegmentTable.utc(clock.instant()));
        String matches = MATCHES + condition + ")";
        int changed = 0;
        if (segment.untold()) {
            // What nobody has been told need not be told when it is undone.
            changed += update(
                    "delete from segment_member where segment_id = :segment and not told and left_at is null and not "
                            + matches,
                    values);
            changed += update(
                    "update segment_member set left_at = null, told = true where segment_id = :segment and not told"
                            + " and left_at is not null and " + matches,
                    values);
        }
        changed += update(
                "update segment_member set left_at = :now, told = false where segment_id = :segment and left_at is null"
                        + " and not " + matches,
                values);
        changed += update("""
                insert into segment_member (segment_id, lead_id, joined_at, told)
                select :segment, l.id, :now, false from lead l where l.workspace_id = :workspace and
                """ + condition + """
                 and not exists (select 1 from segment_member m where m.segment_id = :segment and m.lead_id = l.id)""", values);
        return changed;
    }

    private int update(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).update();
    }
}
