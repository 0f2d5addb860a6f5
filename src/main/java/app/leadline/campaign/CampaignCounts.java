package app.leadline.campaign;

import app.leadline.shared.Remembered;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How many leads of campaigns are in which state, and what has become of their messages; see {@link Remembered}. */
@Component
class CampaignCounts {

    private final JdbcClient jdbc;
    private final Remembered<CampaignId, People> people;
    private final Remembered<CampaignId, Map<Integer, CampaignFigures.Messages>> messages;

    CampaignCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.people = new Remembered<>(clock);
        this.messages = new Remembered<>(clock);
    }

    /**
     * @param states how many leads are in each; a state that none is in is not there
     * @param dueAt when the next step is due, or was; null when none waits for its time
     * @param lastAt when something happened to one of them last; null when nobody takes part
     * @param sent messages that Telegram has accepted
     */
    record People(
            Map<ParticipationState, Long> states,
            @Nullable Instant dueAt,
            @Nullable Instant lastAt,
            long sent) {

        static final People NONE = new People(Map.of(), null, null, 0);

        long participants() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        long ended() {
            return states.entrySet().stream()
                    .filter(state -> !state.getKey().open())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long answered() {
            return states.getOrDefault(ParticipationState.RESPONDED, 0L);
        }
    }

    /** A fixed number of statements, each of which reads nothing but an index. */
    Map<CampaignId, People> people(Collection<CampaignId> ids) {
        long before = people.before();
        Map<CampaignId, People> found = new HashMap<>();
        List<CampaignId> unknown = new ArrayList<>();
        ids.forEach(id -> people.of(id).ifPresentOrElse(known -> found.put(id, known), () -> unknown.add(id)));
        if (!unknown.isEmpty()) {
            count(unknown).forEach((id, counted) -> {
                people.keep(id, counted, counted.participants() + counted.sent(), before);
                found.put(id, counted);
            });
        }
        return found;
    }

    private Map<CampaignId, People> count(List<CampaignId> ids) {
        List<Long> numbers = ids.stream().map(CampaignId::value).toList();
        Map<CampaignId, Map<ParticipationState, Long>> states = new HashMap<>();
        Map<CampaignId, Instant> due = new HashMap<>();
        jdbc.sql("""
                        select campaign_id, state, count(*) as leads, min(due_at) as due_at from participation
                        where campaign_id in (:ids) group by campaign_id, state""").param("ids", numbers).query(row -> {
            CampaignId id = new CampaignId(row.getLong("campaign_id"));
            ParticipationState state = ParticipationState.valueOf(row.getString("state"));
            states.computeIfAbsent(id, one -> new EnumMap<>(ParticipationState.class))
                    .put(state, row.getLong("leads"));
            Instant at = CampaignTable.instant(row, "due_at");
            if (at != null && (state == ParticipationState.PENDING || state == ParticipationState.WAITING)) {
                due.merge(id, at, (one, other) -> one.isBefore(other) ? one : other);
            }
        });
        Map<CampaignId, Instant> last = new HashMap<>();
        Map<CampaignId, Long> sent = new HashMap<>();
        jdbc.sql("""
                        select c.id, (select max(p.last_at) from participation p where p.campaign_id = c.id) as last_at,
                        (select count(*) from campaign_message m where m.campaign_id = c.id and m.state = 'SENT') as sent
                        from campaign c where c.id in (:ids)""").param("ids", numbers).query(row -> {
            CampaignId id = new CampaignId(row.getLong("id"));
            sent.put(id, row.getLong("sent"));
            Stream.ofNullable(CampaignTable.instant(row, "last_at")).forEach(at -> last.put(id, at));
        });
        Map<CampaignId, People> counted = new HashMap<>();
        ids.forEach(id -> counted.put(
                id,
                new People(states.getOrDefault(id, Map.of()), due.get(id), last.get(id), sent.getOrDefault(id, 0L))));
        return counted;
    }

    /** By the place of the step. */
    Map<Integer, CampaignFigures.Messages> messages(CampaignId id) {
        return messages.of(id).orElseGet(() -> {
            long before = messages.before();
            Map<Integer, CampaignFigures.Messages> counted = new HashMap<>();
            jdbc.sql("""
                            select place, sum(case when state = 'QUEUED' then 1 else 0 end) as queued, count(sent_at) as sent,
                            count(delivered_at) as delivered, count(read_at) as was_read, count(answered_at) as answered,
                            sum(case when state = 'FAILED' then 1 else 0 end) as failed
                            from campaign_message where campaign_id = ? group by place""").param(id.value()).query(row -> {
                counted.put(
                        row.getInt("place"),
                        new CampaignFigures.Messages(
                                row.getLong("queued"),
                                row.getLong("sent"),
                                row.getLong("delivered"),
                                row.getLong("was_read"),
                                row.getLong("answered"),
                                row.getLong("failed")));
            });
            long rows = counted.values().stream()
                    .mapToLong(step -> step.queued() + step.sent() + step.failed())
                    .sum();
            messages.keep(id, counted, rows, before);
            return counted;
        });
    }

    /** Before those who look again because of it. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(0)
    void on(CampaignChanged changed) {
        people.changed(changed.campaign());
        messages.changed(changed.campaign());
    }
}
