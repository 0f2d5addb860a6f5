package app.leadline.segment;

import app.leadline.lead.LeadDeleted;
import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvents;
import app.leadline.lead.LeadFactsChanged;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction does to leads, and puts their segments right before it commits: once for each lead, however often it was
 * changed.
 */
@Component
class LeadWatch {

    private static final int AT_ONCE = 1000;

    private final Locks locks;
    private final MemberRows rows;
    private final LeadEvaluation evaluation;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    LeadWatch(
            Locks locks,
            MemberRows rows,
            LeadEvaluation evaluation,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.rows = rows;
        this.evaluation = evaluation;
        this.entities = entities;
        this.events = events;
    }

    /** Before anybody else writes something about the lead: everybody takes their locks in this order. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(LeadEvent event) {
        if (!(event instanceof SegmentEvent)) {
            changed(event.lead());
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(LeadFactsChanged event) {
        changed(event.leads());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void happened(LeadEvents several) {
        changed(several.events().stream()
                .filter(event -> !(event instanceof SegmentEvent))
                .map(LeadEvent::lead)
                .toList());
    }

    /** Nobody can take the lead into a segment any more until it is gone. */
    @EventListener
    @Transactional
    void deleted(LeadDeleted event) {
        locks.lead(event.lead()).ifPresent(workspace -> {
            locks.share(workspace);
            List<SegmentId> left = rows.forget(workspace, event.lead());
            if (!left.isEmpty()) {
                events.publishEvent(new MembersMoved(left));
                events.publishEvent(new SegmentsChanged(workspace));
            }
        });
    }

    private void changed(LeadId lead) {
        changed(List.of(lead));
    }

    /** In the order of their numbers, so that of two who hold several leads neither waits for the other. */
    private void changed(List<LeadId> leads) {
        Work work = work();
        List<LeadId> news = leads.stream()
                .filter(work.known::add)
                .sorted(Comparator.comparing(LeadId::value))
                .toList();
        for (int from = 0; from < news.size(); from += AT_ONCE) {
            locks.leadsByWorkspace(news.subList(from, Math.min(news.size(), from + AT_ONCE)))
                    .forEach((lead, workspace) -> work.of(workspace).leads.add(lead));
        }
    }

    /**
     * Does something to the segments of a workspace before this transaction commits, and before its leads are evaluated, with nobody else
     * evaluating anything there.
     */
    void beforeCommit(WorkspaceId workspace, Runnable change) {
        work().of(workspace).changes.add(change);
    }

    private Work work() {
        Work known = (Work) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        Work work = new Work();
        TransactionSynchronizationManager.bindResource(this, work);
        TransactionSynchronizationManager.registerSynchronization(work);
        return work;
    }

    private static final class InWorkspace {
        private final Set<LeadId> leads = new LinkedHashSet<>();
        private final List<Runnable> changes = new ArrayList<>();
    }

    /** What one transaction has to put right. */
    private final class Work implements TransactionSynchronization {

        private final Set<LeadId> known = new LinkedHashSet<>();
        private final Map<Long, InWorkspace> workspaces = new TreeMap<>();

        InWorkspace of(WorkspaceId workspace) {
            return workspaces.computeIfAbsent(workspace.value(), id -> new InWorkspace());
        }

        /** After others that still change something. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // What Hibernate has not written yet, no statement sees.
            entities.flush();
            workspaces.forEach((id, work) -> {
                WorkspaceId workspace = new WorkspaceId(id);
                if (!work.changes.isEmpty()) {
                    locks.alone(workspace);
                    work.changes.forEach(Runnable::run);
                }
                evaluation.evaluate(workspace, List.copyOf(work.leads));
            });
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LeadWatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LeadWatch.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LeadWatch.this);
        }
    }
}
