package app.leadline.activity;

import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvent.Category;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows the timeline of a lead has per month in UTC, category and actor; kept in the transaction that adds the
 * rows.
 */
@Component
class MonthRollup {

    private static final String MORE = """
            update activity_month set rows_count = rows_count + ?
            where lead_id = ? and utc_month = ? and category = ? and actor_id = ?""";
    private static final String NONE = """
            insert into activity_month (lead_id, utc_month, category, actor_id, rows_count)
            values (?, ?, ?, ?, 0) on conflict do nothing""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MonthRollup(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Line(long lead, int month, String category, long actor) {

        static Line of(LeadEvent event) {
            return new Line(
                    event.lead().value(),
                    NewActivity.utcMonth(NewActivity.at(event)),
                    event.category().name(),
                    number(event.by()));
        }
    }

    /** One row for each of these, in the order of the leads, so that two who do this wait for each other in one direction only. */
    void add(List<? extends LeadEvent> events) {
        Map<Line, Integer> rows = new TreeMap<>(Comparator.comparing(Line::lead)
                .thenComparing(Line::month)
                .thenComparing(Line::category)
                .thenComparing(Line::actor));
        events.forEach(event -> rows.merge(Line.of(event), 1, Integer::sum));
        Map<Line, Integer> missing = without(added(rows), rows);
        if (!missing.isEmpty()) {
            List<Line> lines = List.copyOf(missing.keySet());
            batches.batchUpdate(NONE, lines, lines.size(), (ps, line) -> set(ps, 1, line));
            added(missing);
        }
    }

    /** @return which lines were there */
    private Set<Line> added(Map<Line, Integer> rows) {
        List<Line> lines = List.copyOf(rows.keySet());
        int[][] updated = batches.batchUpdate(MORE, lines, lines.size(), (ps, line) -> {
            ps.setInt(1, Objects.requireNonNull(rows.get(line)));
            set(ps, 2, line);
        });
        return IntStream.range(0, lines.size())
                .filter(i -> updated[0][i] > 0)
                .mapToObj(lines::get)
                .collect(Collectors.toSet());
    }

    private static Map<Line, Integer> without(Set<Line> there, Map<Line, Integer> rows) {
        Map<Line, Integer> missing = new LinkedHashMap<>(rows);
        missing.keySet().removeAll(there);
        return missing;
    }

    private static void set(PreparedStatement statement, int from, Line line) throws SQLException {
        statement.setLong(from, line.lead());
        statement.setInt(from + 1, line.month());
        statement.setString(from + 2, line.category());
        statement.setLong(from + 3, line.actor());
    }

    /** Months as 202611. */
    void add(LeadId lead, int utcMonth, Category category, @Nullable MemberId actor, int rows) {
        if (rows == 0 || added(lead, utcMonth, category, actor, rows)) {
            return;
        }
        jdbc.sql(NONE)
                .params(lead.value(), utcMonth, category.name(), number(actor))
                .update();
        added(lead, utcMonth, category, actor, rows);
    }

    private boolean added(LeadId lead, int utcMonth, Category category, @Nullable MemberId actor, int rows) {
        return jdbc.sql(MORE)
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
