package app.leadline.segment;

import app.leadline.lead.CappedCount;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final SegmentCounts counts;

    Segments(
            SegmentTable table,
            SegmentOrigins origins,
            SegmentPolicy policy,
            RuleCatalog catalog,
            RuleText texts,
            SegmentCounts counts) {
        this.table = table;
        this.origins = origins;
        this.policy = policy;
        this.catalog = catalog;
        this.texts = texts;
        this.counts = counts;
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
        Map<SegmentId, CappedCount> members = counts.of(segments);
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
                        members.getOrDefault(segment.id(), new CappedCount(0, false)),
                        segment.evaluatedAt(),
                        Objects.requireNonNull(made.get(segment.id()))))
                .toList();
    }

    static CappedCount capped(long counted) {
        return new CappedCount(Math.min(counted, COUNT_LIMIT), counted > COUNT_LIMIT);
    }
}
