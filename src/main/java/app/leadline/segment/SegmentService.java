package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Problems;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Defines the segments of the workspace the asker looks at. Whatever changes the members evaluates the rule over all leads of the
 * workspace: seconds with a million of them, so not under the lock of a page. Every method throws {@link AccessDeniedException} for
 * whoever is no owner or admin there, and for a segment of another workspace.
 */
@Service
@Transactional
public class SegmentService {

    /** In a workspace. */
    public static final int SEGMENTS_LIMIT = 200;

    private final SegmentTable table;
    private final SegmentPolicy policy;
    private final RuleCatalog catalog;
    private final RuleEvaluation evaluation;
    private final Locks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SegmentService(
            SegmentTable table,
            SegmentPolicy policy,
            RuleCatalog catalog,
            RuleEvaluation evaluation,
            Locks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.policy = policy;
        this.catalog = catalog;
        this.evaluation = evaluation;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Creates an active segment; leads that match are members when this returns.
     *
     * @throws InvalidInput for "name" when it is blank, too long, or another segment has it in any case; for parts of the rule as in
     *     {@link RuleTrial#check}; for "" when there are too many segments
     */
    public SegmentId create(CurrentMember asker, SegmentDraft draft) {
        policy.requireDefine(asker);
        check(asker, draft);
        locks.alone(asker.workspace());
        if (table.count(asker.workspace()) >= SEGMENTS_LIMIT) {
            throw new InvalidInput("", "segment.invalid.tooManySegments", SEGMENTS_LIMIT);
        }
        SegmentId id = table.insert(asker.workspace(), draft, asker.id(), clock.instant());
        evaluation.evaluate(id);
        changed(asker.workspace());
        return id;
    }

    /**
     * Brings a segment to what the draft says. A rule that is the same costs nothing; another one is applied at once, unless the segment
     * is inactive, and mends a broken segment.
     *
     * @param revision of the rule the asker was shown
     * @throws ConcurrentChange for "rule" when somebody else has changed the rule since
     * @throws InvalidInput as {@link #create}
     */
    public void change(CurrentMember asker, SegmentId id, int revision, SegmentDraft draft) {
        Segment segment = held(asker, id);
        check(asker, draft);
        if (!draft.looksLike(segment)) {
            table.look(id, draft.name(), draft.colour());
        }
        if (!draft.rule().equals(segment.rule()) || segment.brokenBy() != null) {
            if (segment.revision() != revision) {
                throw new ConcurrentChange("rule", null);
            }
            table.rule(id, draft.rule(), asker.id(), clock.instant());
            evaluation.evaluate(id);
        }
        changed(asker.workspace());
    }

    /**
     * Gives a segment another name and colour. Its rule stays as it is, even broken.
     *
     * @throws InvalidInput for "name" as {@link #create}
     */
    public void rename(CurrentMember asker, SegmentId id, String name, TagColour colour) {
        SegmentDraft draft = new SegmentDraft(name, colour, held(asker, id).rule());
        draft.checkName();
        table.look(id, draft.name(), draft.colour());
        changed(asker.workspace());
    }

    /** Lets leads join and leave again, beginning with all that changed meanwhile. Does nothing to an active one. */
    public void activate(CurrentMember asker, SegmentId id) {
        if (!held(asker, id).active()) {
            table.active(id, true);
            evaluation.evaluate(id);
            changed(asker.workspace());
        }
    }

    /** Freezes the segment: nobody joins or leaves until it is activated. */
    public void deactivate(CurrentMember asker, SegmentId id) {
        if (held(asker, id).active()) {
            table.active(id, false);
            changed(asker.workspace());
        }
    }

    /** Deletes the segment, not its leads. Timelines keep what they tell of it; nobody leaves what is no more. */
    public void delete(CurrentMember asker, SegmentId id) {
        held(asker, id);
        table.delete(id);
        changed(asker.workspace());
    }

    private void check(CurrentMember asker, SegmentDraft draft) {
        var problems = new Problems();
        problems.check(draft::checkName);
        problems.check(() -> RuleCheck.check(draft.rule(), catalog.of(asker.workspace())));
        problems.refuse();
    }

    private Segment held(CurrentMember asker, SegmentId id) {
        policy.requireDefine(asker);
        locks.alone(asker.workspace());
        return table.of(asker.workspace(), id);
    }

    private void changed(WorkspaceId workspace) {
        events.publishEvent(new SegmentsChanged(workspace));
    }
}
