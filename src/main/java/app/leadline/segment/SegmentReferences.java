package app.leadline.segment;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For features whose things rules mention: which segments use one, and what becomes of them when it goes. A segment whose rule mentions
 * something that is gone is broken: it keeps its members and says why. Renaming needs none of this.
 */
@Service
@Transactional
public class SegmentReferences {

    private final SegmentTable table;
    private final SegmentPolicy policy;
    private final LeadWatch watch;
    private final RuleEvaluation evaluation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SegmentReferences(
            SegmentTable table,
            SegmentPolicy policy,
            LeadWatch watch,
            RuleEvaluation evaluation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.policy = policy;
        this.watch = watch;
        this.evaluation = evaluation;
        this.events = events;
        this.clock = clock;
    }

    /** The names of the segments, in the workspace the asker looks at, whose rules use a field. */
    @Transactional(readOnly = true)
    public List<String> usingField(CurrentMember asker, String field) {
        policy.requireSee(asker);
        return names(asker.workspace(), rule -> rule.uses(field, null));
    }

    /** The names of the segments, in the workspace the asker looks at, whose rules use one choice of a field. */
    @Transactional(readOnly = true)
    public List<String> usingChoice(CurrentMember asker, String field, String choice) {
        policy.requireSee(asker);
        return names(asker.workspace(), rule -> rule.uses(field, choice));
    }

    private List<String> names(WorkspaceId workspace, Predicate<Rule> uses) {
        return table.all(workspace).stream()
                .filter(segment -> uses.test(segment.rule()))
                .map(Segment::name)
                .toList();
    }

    /**
     * A field is deleted in this transaction. Asks nobody who may: whoever deletes has.
     *
     * @param name what people called it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fieldGone(WorkspaceId workspace, String field, String name) {
        watch.beforeCommit(workspace, () -> breakThose(workspace, rule -> rule.uses(field, null), name));
    }

    /** A choice of a field is deleted in this transaction, as {@link #fieldGone}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choiceGone(WorkspaceId workspace, String field, String choice, String name) {
        watch.beforeCommit(workspace, () -> breakThose(workspace, rule -> rule.uses(field, choice), name));
    }

    /** In this transaction leads get another choice in the place of one that goes: rules ask for the other one from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choiceReplaced(WorkspaceId workspace, String field, String choice, String by) {
        watch.beforeCommit(workspace, () -> {
            table.all(workspace).stream()
                    .filter(segment -> segment.rule().uses(field, choice))
                    .forEach(segment -> replace(segment, segment.rule().replacing(field, choice, by)));
            events.publishEvent(new SegmentsChanged(workspace));
        });
    }

    private void replace(Segment segment, Rule rule) {
        table.rule(segment.id(), rule, null, clock.instant());
        if (segment.brokenBy() != null) {
            table.broken(segment.id(), segment.brokenBy());
        }
        evaluation.evaluate(segment.id());
    }

    private void breakThose(WorkspaceId workspace, Predicate<Rule> uses, String name) {
        table.all(workspace).stream()
                .filter(segment -> segment.brokenBy() == null && uses.test(segment.rule()))
                .forEach(segment -> table.broken(segment.id(), name));
        events.publishEvent(new SegmentsChanged(workspace));
    }
}
