package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The segments of the workspace the asker looks at, for every member of it. Every method throws {@link AccessDeniedException} for whoever
 * does not belong to it.
 */
@Service
@Transactional(readOnly = true)
public class Segments {

    /** Members are counted exactly up to here. */
    public static final int COUNT_LIMIT = 10_000;

    private final SegmentTable table;
    private final SegmentOrigins origins;
    private final SegmentPolicy policy;
    private final RuleCatalog catalog;
    private final RuleText texts;
    private final JdbcClient jdbc;

    Segments(
            SegmentTable table,
            SegmentOrigins origins,
            SegmentPolicy policy,
            RuleCatalog catalog,
            RuleText texts,
            JdbcClient jdbc) {
        this.table = table;
        this.origins = origins;
        this.policy = policy;
        this.catalog = catalog;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<SegmentSummary> all(CurrentMember asker, Locale reader) {
        policy.requireSee(asker);
        return summaries(asker, table.all(asker.workspace()), reader);
    }

    /** @throws AccessDeniedException also when the workspace has no such segment */
    public SegmentSummary one(CurrentMember asker, SegmentId id, Locale reader) {
        policy.requireSee(asker);
        return summaries(asker, List.of(table.of(asker.workspace(), id)), reader)
                .getFirst();
    }

    /** What a segment is called; empty when the workspace has none of this number. */
    public Optional<String> name(CurrentMember asker, SegmentId id) {
        policy.requireSee(asker);
        return table.find(id)
                .filter(segment -> segment.workspace().equals(asker.workspace()))
                .map(Segment::name);
    }

    /**
     * The workspace of a segment, wherever the asker looks at the moment.
     *
     * @throws AccessDeniedException when there is no such segment in any workspace of the asker
     */
    public WorkspaceId workspaceOf(CurrentMember asker, SegmentId id) {
        return table.find(id)
                .map(Segment::workspace)
                .filter(workspace -> policy.maySee(asker.in(workspace)))
                .orElseThrow(() -> new AccessDeniedException("no such segment in a workspace of this member"));
    }

    /** What rules can be built on, in the order in which an editor offers it. */
    public List<RuleField> fields(CurrentMember asker) {
        policy.requireSee(asker);
        return List.copyOf(catalog.of(asker.workspace()).values());
    }

    private List<SegmentSummary> summaries(CurrentMember asker, List<Segment> segments, Locale reader) {
        RuleText.Reading reading = texts.reading(asker.workspace(), reader);
        Map<SegmentId, CappedCount> counts = counts(segments);
        Map<SegmentId, SegmentOrigin> made = origins.of(segments);
        return segments.stream()
                .map(segment -> new SegmentSummary(
                        segment.id(),
                        segment.name(),
                        segment.colour(),
                        segment.state(),
                        segment.brokenBy(),
                        segment.rule(),
                        segment.revision(),
                        reading.sentence(segment.rule().root()),
                        counts.getOrDefault(segment.id(), new CappedCount(0, false)),
                        segment.evaluatedAt(),
                        Objects.requireNonNull(made.get(segment.id()))))
                .toList();
    }

    private Map<SegmentId, CappedCount> counts(List<Segment> segments) {
        Map<SegmentId, CappedCount> counts = new HashMap<>();
        if (segments.isEmpty()) {
            return counts;
        }
        String counting = segments.stream()
                .map(segment -> "select " + segment.id().value()
                        + " as id, count(*) as members from (select 1 as one from segment_member where segment_id = "
                        + segment.id().value() + " and left_at is null fetch first " + (COUNT_LIMIT + 1)
                        + " rows only) counted")
                .collect(Collectors.joining(" union all "));
        jdbc.sql(counting).query(rs -> {
            counts.put(new SegmentId(rs.getLong("id")), capped(rs.getLong("members")));
        });
        return counts;
    }

    static CappedCount capped(long counted) {
        return new CappedCount(Math.min(counted, COUNT_LIMIT), counted > COUNT_LIMIT);
    }
}
