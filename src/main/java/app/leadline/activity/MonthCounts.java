package app.leadline.activity;

import app.leadline.shared.LeadId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows a month has in the zone of the viewer. The rollup knows it for months in UTC; the hours by which the two
 * begin apart are counted over the index. With a search text the rows of the month themselves are counted.
 */
@Component
class MonthCounts {

    private final JdbcClient jdbc;
    private final MonthRollup rollup;

    MonthCounts(JdbcClient jdbc, MonthRollup rollup) {
        this.jdbc = jdbc;
        this.rollup = rollup;
    }

    /** Rows between two moments, to be added to the count of a month or (sign -1) taken off it. */
    private record Stretch(YearMonth month, Instant from, Instant to, int sign) {}

    Map<YearMonth, Long> of(LeadId lead, ActivityFilter filter, Collection<YearMonth> months) {
        if (months.isEmpty()) {
            return Map.of();
        }
        Map<YearMonth, Long> counts = new HashMap<>();
        List<Stretch> stretches = new ArrayList<>();
        if (filter.text().isEmpty()) {
            Map<YearMonth, Long> inUtc = rollup.counts(lead, filter, Collections.min(months), Collections.max(months));
            months.forEach(month -> counts.put(month, inUtc.getOrDefault(month, 0L)));
            months.forEach(month -> stretches.addAll(differences(month, filter.zone())));
        } else {
            months.forEach(month -> {
                counts.put(month, 0L);
                stretches.add(
                        new Stretch(month, start(month, filter.zone()), start(month.plusMonths(1), filter.zone()), 1));
            });
        }
        count(lead, filter, stretches, counts);
        return counts;
    }

    private static List<Stretch> differences(YearMonth month, ZoneId zone) {
        YearMonth next = month.plusMonths(1);
        List<Stretch> stretches = new ArrayList<>();
        between(month, start(month, zone), start(month, ZoneOffset.UTC), stretches);
        between(month, start(next, ZoneOffset.UTC), start(next, zone), stretches);
        return stretches;
    }

    /** What lies between is the month's when the first moment comes first, else somebody else's. */
    private static void between(YearMonth month, Instant first, Instant second, List<Stretch> stretches) {
        if (first.isBefore(second)) {
            stretches.add(new Stretch(month, first, second, 1));
        } else if (second.isBefore(first)) {
            stretches.add(new Stretch(month, second, first, -1));
        }
    }

    /**
     * Category and actor are told apart after counting: in the condition they would lead H2 to an index that does not fit.
     */
    private void count(LeadId lead, ActivityFilter filter, List<Stretch> stretches, Map<YearMonth, Long> counts) {
        if (stretches.isEmpty()) {
            return;
        }
        List<String> selects = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            selects.add("select " + i + " as stretch, category, actor_id, count(*) as rows_count from activity"
                    + " where lead_id = ? and occurred_at >= ? and occurred_at < ? and head_id is null"
                    + " and search_text like ?".repeat(filter.patterns().size())
                    + " group by category, actor_id");
            parameters.add(lead.value());
            parameters.add(utc(stretches.get(i).from()));
            parameters.add(utc(stretches.get(i).to()));
            parameters.addAll(filter.patterns());
        }
        jdbc.sql(String.join(" union all ", selects)).params(parameters).query(rs -> {
            if (filter.admits(rs.getString("category"), rs.getLong("actor_id"))) {
                Stretch stretch = stretches.get(rs.getInt("stretch"));
                counts.merge(stretch.month(), stretch.sign() * rs.getLong("rows_count"), Long::sum);
            }
        });
    }

    private static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
