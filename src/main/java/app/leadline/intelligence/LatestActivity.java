package app.leadline.intelligence;

import app.leadline.shared.LeadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what is newer than a version. Activities come in the order of their numbers, but not of their times: what was told late happened
 * before. So a version remembers the newest number there was when it was read, and what has a higher one and happened {@link #LATE} before the
 * version or later is news.
 */
@Component
class LatestActivity {

    /** No run takes longer, and few things are told later. */
    static final Duration LATE = Duration.ofHours(1);

    /** In an hour. Without it somebody whose lead gets thousands would wait. */
    private static final int LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    LatestActivity(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 0 when nothing happened lately, so that nothing can be taken for news that is none. Does not look at what is older. */
    long of(LeadId lead) {
        Instant since = clock.instant().minus(LATE);
        return jdbc.sql("""
                        select coalesce(max(id), 0) from (select id from activity where lead_id = ? and occurred_at > ?
                        order by lead_id, occurred_at desc, id desc fetch first ? rows only) late""")
                .params(lead.value(), since.atOffset(ZoneOffset.UTC), LIMIT)
                .query(Long.class)
                .single();
    }
}
