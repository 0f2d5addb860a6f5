package app.leadline.segment;

import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts leads that have changed into the segments they belong to: one statement asks the rules of all segments, one what stands there, and
 * only differences are written. To be called at the end of the transaction that changed them, with the leads held.
 */
@Component
class LeadEvaluation {

    private static final int AT_ONCE = 500;

    private final Locks locks;
    private final SegmentTable table;
    private final Resolver resolver;
    private final MemberRows rows;
    private final Telling telling;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadEvaluation(
            Locks locks,
            SegmentTable table,
            Resolver resolver,
            MemberRows rows,
            Telling telling,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locks = locks;
        this.table = table;
        this.resolver = resolver;
        this.rows = rows;
        this.telling = telling;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void evaluate(WorkspaceId workspace, List<LeadId> leads) {
        if (leads.isEmpty()) {
            return;
        }
        locks.share(workspace);
        List<Segment> all = table.evaluated(workspace);
        List<Segment> whole = all.stream().filter(this::isWhole).toList();
        boolean moved = !whole.isEmpty() && move(leads, whole);
        if (moved || whole.size() < all.size()) {
            events.publishEvent(new SegmentsChanged(workspace));
        }
    }

    /** @return whether anybody joined or left */
    private boolean move(List<LeadId> leads, List<Segment> segments) {
        Instant now = clock.instant();
        boolean few = leads.size() <= Telling.FEW;
        boolean moved = false;
        for (int from = 0; from < leads.size(); from += AT_ONCE) {
            List<LeadId> some = leads.subList(from, Math.min(leads.size(), from + AT_ONCE));
            Differences differences = differences(segments, some, now);
            if (!differences.isEmpty()) {
                write(differences, segments, few, now);
                moved = true;
            }
        }
        return moved;
    }

    /** A rule with a field that no feature offers any more breaks its segment. */
    private boolean isWhole(Segment segment) {
        var missing = resolver.rule(segment).missing();
        missing.ifPresent(field -> table.broken(segment.id(), field));
        return missing.isEmpty();
    }

    private record Differences(List<MemberRows.Row> join, List<MemberRows.Row> leave, List<MemberRows.Row> comeBack) {

        boolean isEmpty() {
            return join.isEmpty() && leave.isEmpty() && comeBack.isEmpty();
        }

        Set<SegmentId> segments() {
            return Stream.of(join, leave, comeBack)
                    .flatMap(List::stream)
                    .map(MemberRows.Row::segment)
                    .collect(Collectors.toSet());
        }
    }

    private record Key(SegmentId segment, LeadId lead) {}

    private Differences differences(List<Segment> segments, List<LeadId> leads, Instant now) {
        Map<LeadId, boolean[]> wanted = wanted(segments, leads, now);
        Map<Key, MemberRows.Row> there = new HashMap<>();
        rows.of(segments, leads).forEach(row -> there.put(new Key(row.segment(), row.lead()), row));
        Differences differences = new Differences(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        wanted.forEach((lead, belongs) -> {
            for (int i = 0; i < segments.size(); i++) {
                SegmentId segment = segments.get(i).id();
                MemberRows.Row row = there.get(new Key(segment, lead));
                if (row == null) {
                    if (belongs[i]) {
                        differences.join().add(new MemberRows.Row(segment, lead, now, null, false));
                    }
                } else if (belongs[i] != row.isMember()) {
                    (belongs[i] ? differences.comeBack() : differences.leave()).add(row);
                }
            }
        });
        return differences;
    }

    private Map<LeadId, boolean[]> wanted(List<Segment> segments, List<LeadId> leads, Instant now) {
        RuleParameters parameters = new RuleParameters();
        String columns = segments.stream()
                .map(segment ->
                        ", case when " + resolver.rule(segment).condition(parameters, now) + " then 1 else 0 end")
                .collect(Collectors.joining());
        Map<LeadId, boolean[]> wanted = new HashMap<>();
        jdbc.sql("select l.id" + columns + " from lead l where l.id in (:leads)")
                .params(parameters.values())
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(rs -> {
                    boolean[] belongs = new boolean[segments.size()];
                    for (int i = 0; i < belongs.length; i++) {
                        belongs[i] = rs.getInt(i + 2) == 1;
                    }
                    wanted.put(new LeadId(rs.getLong(1)), belongs);
                });
        return wanted;
    }

    /** Everything is written before anything is told: telling takes locks in timelines. */
    private void write(Differences differences, List<Segment> segments, boolean few, Instant now) {
        Map<Boolean, List<MemberRows.Row>> leave =
                differences.leave().stream().collect(Collectors.partitioningBy(MemberRows.Row::told));
        List<MemberRows.Row> gone = leave.getOrDefault(true, List.of());
        rows.delete(leave.getOrDefault(false, List.of()));
        rows.comeBack(differences.comeBack());
        events.publishEvent(new MembersMoved(differences.segments()));
        if (few) {
            rows.insert(differences.join().stream()
                    .map(row -> new MemberRows.Row(row.segment(), row.lead(), now, null, true))
                    .toList());
            rows.delete(gone);
            tell(differences.join(), gone, segments, now);
        } else {
            rows.insert(differences.join());
            rows.leave(gone, now);
            IntStream.range(0, segments.size())
                    .mapToObj(i -> segments.get(i).id())
                    .filter(id -> concerns(id, differences.join()) || concerns(id, gone))
                    .forEach(telling::afterCommit);
        }
    }

    private static boolean concerns(SegmentId segment, List<MemberRows.Row> rows) {
        return rows.stream().anyMatch(row -> row.segment().equals(segment));
    }

    private void tell(List<MemberRows.Row> joined, List<MemberRows.Row> left, List<Segment> segments, Instant now) {
        Map<SegmentId, String> names = segments.stream().collect(Collectors.toMap(Segment::id, Segment::name));
        List<SegmentEvent> moves = new ArrayList<>();
        joined.forEach(row -> moves.add(
                new SegmentEvent.Joined(row.lead(), now, row.segment(), names.getOrDefault(row.segment(), ""))));
        left.forEach(row -> moves.add(
                new SegmentEvent.Left(row.lead(), now, row.segment(), names.getOrDefault(row.segment(), ""))));
        if (!moves.isEmpty()) {
            events.publishEvent(new LeadEvents(moves));
        }
    }
}
