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
    static final Duration LIFE = Duration.ofSeconds(60);

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final Clock clock;

    RunLease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it is ours now */
    boolean take(LeadId lead) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        int inserted = jdbc.sql(
                        "insert into storyline_run (lead_id, node, alive_at) values (?, ?, ?) on conflict do nothing")
                .params(lead.value(), node, now)
                .update();
        return inserted == 1
                || jdbc.sql(
                                        "update storyline_run set node = ?, alive_at = ? where lead_id = ? and (node = ? or alive_at < ?)")
                                .params(node, now, lead.value(), node, now.minus(LIFE))
                                .update()
                        == 1;
    }

    void renew(LeadId lead) {
        jdbc.sql("update storyline_run set alive_at = ? where lead_id = ? and node = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), lead.value(), node)
                .update();
    }

    void release(LeadId lead) {
        jdbc.sql("delete from storyline_run where lead_id = ? and node = ?")
                .params(lead.value(), node)
                .update();
    }
}
