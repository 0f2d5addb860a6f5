package app.leadline.segment;

import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.shared.Ticker;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells timelines of leads that joined or left in large numbers. The rows of members remember what is still to be told, and each chunk
 * is told in the transaction that forgets it: whatever dies in between, everything is told once.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final int AT_ONCE = 200;
    private static final LeadId FIRST = new LeadId(0);

    /** So many changed leads are told in the transaction that changes them. */
    static final int FEW = 100;

    private final SegmentTable table;
    private final MemberRows rows;
    private final Locks locks;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final TransactionTemplate separately;

    Telling(
            SegmentTable table,
            MemberRows rows,
            Locks locks,
            ApplicationEventPublisher events,
            Ticker ticker,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.rows = rows;
        this.locks = locks;
        this.events = events;
        this.ticker = ticker;
        this.separately = new TransactionTemplate(transactions);
        separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In the transaction that has left something to tell: nobody waits for it. */
    void afterCommit(SegmentId segment) {
        table.untold(segment);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ticker.soon(() -> tellOrLater(segment));
            }
        });
    }

    /** What fails is tried again when a server next looks, and keeps nobody else from being told. */
    private void tellOrLater(SegmentId segment) {
        try {
            tell(segment);
        } catch (RuntimeException failure) {
            log.warn("the timelines of the members of segment {} will be told later", segment, failure);
        }
    }

    /** Whatever is still to be told, of all segments. */
    void everything() {
        table.untold().forEach(this::tellOrLater);
    }

    private void tell(SegmentId segment) {
        boolean done = false;
        while (!done) {
            Optional<LeadId> next = Optional.of(FIRST);
            while (next.isPresent()) {
                LeadId after = next.get();
                next = Objects.requireNonNull(separately.execute(transaction -> tellSome(segment, after)));
            }
            done = Boolean.TRUE.equals(separately.execute(transaction -> finish(segment)));
        }
    }

    /**
     * Whoever has members to tell of that nobody sees yet holds the workspace: the segment is not said to be told over their heads.
     *
     * @return false when there is more to tell by now
     */
    private boolean finish(SegmentId id) {
        return table.find(id)
                .map(segment -> !locks.aloneNow(segment.workspace()) || table.told(id))
                .orElse(true);
    }

    /** @return where to go on; empty when the last one has been told */
    private Optional<LeadId> tellSome(SegmentId id, LeadId after) {
        Optional<Segment> segment = table.find(id);
        if (segment.isEmpty()) {
            return Optional.empty();
        }
        List<LeadId> leads = rows.untold(id, after, AT_ONCE);
        if (!leads.isEmpty()) {
            tell(segment.get(), leads);
        }
        return leads.size() == AT_ONCE ? Optional.of(leads.getLast()) : Optional.empty();
    }

    /** A lead that was deleted while a rule took it in has no timeline. */
    private void tell(Segment segment, List<LeadId> leads) {
        Set<LeadId> there = locks.leads(leads);
        List<MemberRows.Row> held = rows.untold(segment.id(), leads);
        rows.delete(held.stream()
                .filter(row -> !row.isMember() || !there.contains(row.lead()))
                .toList());
        rows.told(held.stream().filter(MemberRows.Row::isMember).toList());
        List<SegmentEvent> moves = held.stream()
                .filter(row -> there.contains(row.lead()))
                .sorted(Comparator.comparing(MemberRows.Row::joinedAt))
                .map(row -> event(segment, row, row.leftAt()))
                .toList();
        if (!moves.isEmpty()) {
            events.publishEvent(new LeadEvents(moves));
        }
    }

    private static SegmentEvent event(Segment segment, MemberRows.Row row, @Nullable Instant leftAt) {
        return row.isMember()
                ? new SegmentEvent.Joined(row.lead(), row.joinedAt(), segment.id(), segment.name())
                : new SegmentEvent.Left(row.lead(), Objects.requireNonNull(leftAt), segment.id(), segment.name());
    }
}
