package app.leadline.deal;

import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings all deals of a stage to another one, or tells them that theirs has another meaning now: some hundred at a time, so
 * that memory stays small. Each time one statement changes the deals, then their leads hear of their own. All in the
 * transaction of the caller, who holds the stages.
 */
@Component
class StageSweep {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final DealLocks locks;
    private final DealHistory history;
    private final ApplicationEventPublisher events;

    StageSweep(JdbcClient jdbc, DealLocks locks, DealHistory history, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.history = history;
        this.events = events;
    }

    /** @return how many deals there were */
    long run(StageStep step) {
        locks.leadsOf(step.from().id());
        long count = 0;
        List<StageStep.Subject> some = next(step.from().id(), 0);
        while (!some.isEmpty()) {
            long first = some.getFirst().id().value();
            long last = some.getLast().id().value();
            if (!step.from().id().equals(step.to().id())) {
                history.addAll(step, first, last);
            }
            update(step, first, last);
            tell(some.stream().map(step::event).toList());
            count += some.size();
            some = next(step.from().id(), last);
        }
        return count;
    }

    /** A change of fields is told by itself, for edits fold. */
    private void tell(List<LeadEvent> all) {
        if (all.stream().allMatch(event -> event.changes().isEmpty())) {
            events.publishEvent(new LeadEvents(all));
        } else {
            all.forEach(events::publishEvent);
        }
    }

    private List<StageStep.Subject> next(StageId stage, long after) {
        return jdbc.sql("""
                        select id, lead_id, title, amount, currency from deal where stage_id = ? and id > ?
                        order by stage_id, id fetch first ? rows only""")
                .params(stage.value(), after, AT_A_TIME)
                .query((rs, row) -> new StageStep.Subject(
                        new DealId(rs.getLong("id")),
                        new LeadId(rs.getLong("lead_id")),
                        rs.getString("title"),
                        Money.of(rs.getBigDecimal("amount"), rs.getString("currency"))))
                .list();
    }

    /** A deal that stays where it is keeps its place in the column. */
    private void update(StageStep step, long first, long last) {
        boolean stays = step.from().id().equals(step.to().id());
        boolean closes = step.to().kind() != StageKind.OPEN;
        boolean sameKind = step.from().kind() == step.to().kind();
        jdbc.sql("update deal set stage_id = :to, version = version + 1"
                        + (stays ? "" : ", moved_at = :at")
                        + (sameKind ? "" : ", closed_at = :closed")
                        + " where stage_id = :from and id between :first and :last")
                .param("to", step.to().id().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("closed", closes ? step.at().atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("from", step.from().id().value())
                .param("first", first)
                .param("last", last)
                .update();
    }
}
