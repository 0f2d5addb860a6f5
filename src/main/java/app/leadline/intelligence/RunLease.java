package app.leadline.intelligence;

import app.leadline.shared.LeadId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one server at a time write the storyline of a lead. */
@Component
@Transactional
class RunLease {

    /** A server that has not been heard of for so long has died. */
    static final Duration LIFE = Duration.ofSeconds(30);

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final Clock clock;

    RunLease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param newest version of the lead, 0 when there is none */
    record Taken(boolean ours, long newest) {}

    /** @param newest version of the lead, 0 when there is none */
    record Elsewhere(boolean writing, long newest) {}

    Taken take(LeadId lead) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int inserted = jdbc.sql("insert into storyline_run (lead_id, node, alive_at, cancelled) values (?, ?, ?, false)"
                        + " on conflict do nothing")
                .params(lead.value(), node, now)
                .update();
        boolean ours = inserted == 1
                || jdbc.sql("update storyline_run set node = ?, alive_at = ?, cancelled = false"
                                        + " where lead_id = ? and (node = ? or alive_at < ?)")
                                .params(node, now, lead.value(), node, now.minus(LIFE))
                                .update()
                        == 1;
        return new Taken(ours, newest(lead));
    }

    Elsewhere elsewhere(LeadId lead) {
        boolean writing = jdbc.sql("select count(*) from storyline_run where lead_id = ? and alive_at >= ?")
                        .params(
                                lead.value(),
                                clock.instant().atOffset(ZoneOffset.UTC).minus(LIFE))
                        .query(Long.class)
                        .single()
                > 0;
        return new Elsewhere(writing, newest(lead));
    }

    /** @return the newest version of the lead, 0 when there is none */
    long newest(LeadId lead) {
        return jdbc.sql("select coalesce(max(id), 0) from storyline where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
    }

    /** @return false when it was cancelled elsewhere, or another server has taken it over */
    boolean renew(LeadId lead) {
        return jdbc.sql("update storyline_run set alive_at = ? where lead_id = ? and node = ? and not cancelled")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), lead.value(), node)
                        .update()
                == 1;
    }

    /** Lets the server that is writing know that nobody wants it any more. */
    void cancel(LeadId lead) {
        jdbc.sql("update storyline_run set cancelled = true where lead_id = ?")
                .param(lead.value())
                .update();
    }

    void release(LeadId lead) {
        jdbc.sql("delete from storyline_run where lead_id = ? and node = ?")
                .params(lead.value(), node)
                .update();
    }
}
