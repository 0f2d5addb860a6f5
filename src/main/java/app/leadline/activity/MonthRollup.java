package app.leadline.activity;

import app.leadline.lead.LeadEvent.Category;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows the timeline of a lead has per month in UTC, category and actor; kept in the transaction that adds the
 * rows.
 */
@Component
class MonthRollup {

    private final JdbcClient jdbc;

    MonthRollup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Months as 202611. */
    void add(LeadId lead, int utcMonth, Category category, @Nullable MemberId actor, int rows) {
        if (rows == 0 || added(lead, utcMonth, category, actor, rows)) {
            return;
        }
        jdbc.sql("""
                        insert into activity_month (lead_id, utc_month, category, actor_id, rows_count)
                        values (?, ?, ?, ?, 0) on conflict do nothing""")
                .params(lead.value(), utcMonth, category.name(), number(actor))
                .update();
        added(lead, utcMonth, category, actor, rows);
    }

    private boolean added(LeadId lead, int utcMonth, Category category, @Nullable MemberId actor, int rows) {
        return jdbc.sql("""
                        update activity_month set rows_count = rows_count + ?
                        where lead_id = ? and utc_month = ? and category = ? and actor_id = ?""")
                        .params(rows, lead.value(), utcMonth, category.name(), number(actor))
                        .update()
                > 0;
    }

    /** Months without rows are missing. */
    Map<YearMonth, Long> counts(LeadId lead, ActivityFilter filter, YearMonth from, YearMonth to) {
        Map<YearMonth, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select utc_month, category, actor_id, rows_count from activity_month
                        where lead_id = ? and utc_month >= ? and utc_month <= ?""").params(lead.value(), number(from), number(to)).query(rs -> {
            if (filter.admits(rs.getString("category"), rs.getLong("actor_id"))) {
                int month = rs.getInt("utc_month");
                counts.merge(YearMonth.of(month / 100, month % 100), rs.getLong("rows_count"), Long::sum);
            }
        });
        return counts;
    }

    /** Who did something to the lead; 0 for the system. */
    List<MemberId> actors(LeadId lead) {
        return jdbc.sql("select distinct actor_id from activity_month where lead_id = ? and rows_count > 0")
                .param(lead.value())
                .query((rs, row) -> new MemberId(rs.getLong("actor_id")))
                .list();
    }

    private static long number(@Nullable MemberId actor) {
        return (actor == null ? ActivityFilter.SYSTEM : actor).value();
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
