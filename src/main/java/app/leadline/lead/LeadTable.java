package app.leadline.lead;

import app.leadline.shared.LeadId;
import app.leadline.shared.PlanPerValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads selections of leads by SQL that stays fast at a million leads. Asks nobody for permission; to be called in a
 * transaction.
 *
 * <p>When few leads match, they are gathered and then sorted. When many do, the index of the order is walked, since
 * every so-manieth row matches; when a stretch of it brings too little, they are gathered after all. Left alone, a
 * database guesses, and guesses wrong when matches and order have to do with each other: nobody called Zoe stands at
 * the beginning of a list by name.
 */
@Component
class LeadTable {

    /** Counts are exact up to here, and as many leads are few. */
    static final int LIMIT = 10_000;

    /** How many rows of an index are looked at before giving up on walking. */
    private static final int STRETCH = 20_000;

    private static final String COLUMNS = "l.workspace_id, l.id, l.first_name, l.last_name, l.telegram_user_id,"
            + " l.username, l.phone, l.sort_name, l.created_at, l.priority, l.status, l.search_text";

    private final JdbcClient jdbc;
    private final PlanPerValue planning;

    LeadTable(JdbcClient jdbc, PlanPerValue planning) {
        this.jdbc = jdbc;
        this.planning = planning;
    }

    /**
     * A selection, and how much it is.
     *
     * @param count at most one more than {@link #LIMIT}
     */
    record Matches(LeadSelection selection, long count) {

        boolean few() {
            return count <= LIMIT;
        }

        /** "offset 0" keeps PostgreSQL from taking the parentheses apart and walking an index all the same. */
        private String gathered() {
            return "(select " + COLUMNS + " from lead l where " + selection.condition() + " offset 0 rows) l";
        }
    }

    Matches matches(LeadSelection selection) {
        planning.fromNowOn();
        return new Matches(selection, counted(selection.condition(), selection.parameters()));
    }

    /** Like {@link #matches}, without counting what needs no count to be read well. */
    Matches pageable(LeadSelection selection) {
        return selection.sifted().isEmpty() ? new Matches(selection, LIMIT + 1L) : matches(selection);
    }

    /** @param mapper reads columns of the lead, and {@code taken_at} of its photo */
    <T> List<T> rows(Matches matches, LeadOrder order, @Nullable LeadKey after, int limit, RowMapper<T> mapper) {
        LeadSelection selection = matches.selection();
        Map<String, Object> parameters = parameters(selection, order, after);
        String beyond = after == null ? "" : " and " + order.after();
        if (!matches.few() && selection.sifted().isEmpty()) {
            return rows("lead l", selection.indexed() + beyond, parameters, order, limit, mapper);
        }
        if (!matches.few()) {
            String walked = "(select " + COLUMNS + " from lead l where " + selection.indexed() + beyond + " order by "
                    + order.orderBy() + " fetch first " + STRETCH + " rows only) l";
            List<T> found = rows(walked, selection.sifted(), parameters, order, limit, mapper);
            if (found.size() == limit) {
                return found;
            }
        }
        return rows(matches.gathered(), "1 = 1" + beyond, parameters, order, limit, mapper);
    }

    private <T> List<T> rows(
            String from,
            String where,
            Map<String, Object> parameters,
            LeadOrder order,
            int limit,
            RowMapper<T> mapper) {
        return jdbc.sql("select l.*, p.taken_at from " + from + " left join lead_photo p on p.lead_id = l.id where "
                        + where + " order by " + order.orderBy() + " fetch first :limit rows only")
                .params(parameters)
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    /** Where a lead stands; empty when it does not match. */
    Optional<LeadPlace> place(Matches matches, LeadOrder order, LeadId lead) {
        return matches.few() ? placeAmongFew(matches, order, lead) : placeAmongMany(matches, order, lead);
    }

    private Optional<LeadPlace> placeAmongFew(Matches matches, LeadOrder order, LeadId lead) {
        List<LeadId> all = jdbc.sql("select l.id from " + matches.gathered() + " order by " + order.orderBy())
                .params(matches.selection().parameters())
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
        int at = all.indexOf(lead);
        return at < 0
                ? Optional.empty()
                : Optional.of(new LeadPlace(
                        at == 0 ? Optional.empty() : Optional.of(all.get(at - 1)),
                        at == all.size() - 1 ? Optional.empty() : Optional.of(all.get(at + 1)),
                        CappedCount.of(at + 1L, LIMIT),
                        CappedCount.of(all.size(), LIMIT)));
    }

    private Optional<LeadPlace> placeAmongMany(Matches matches, LeadOrder order, LeadId lead) {
        LeadSelection selection = matches.selection();
        LeadOrder back = order.reversed();
        return jdbc.sql("select " + LeadKey.COLUMNS + " from lead l where l.id = :lead and " + selection.condition())
                .params(selection.parameters())
                .param("lead", lead.value())
                .query(LeadKey::read)
                .optional()
                .map(key -> new LeadPlace(
                        rows(matches, back, key, 1, LeadKey::read).stream()
                                .map(LeadKey::lead)
                                .findFirst(),
                        rows(matches, order, key, 1, LeadKey::read).stream()
                                .map(LeadKey::lead)
                                .findFirst(),
                        CappedCount.of(1 + countAfter(selection, back, key), LIMIT),
                        CappedCount.of(matches.count(), LIMIT)));
    }

    private long countAfter(LeadSelection selection, LeadOrder order, LeadKey key) {
        return counted(selection.condition() + " and " + order.after(), parameters(selection, order, key));
    }

    /** At most one more than {@link #LIMIT}, and no more work than that. */
    private long counted(String condition, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 as one from lead l where " + condition
                        + " fetch first :enough rows only) counted")
                .params(parameters)
                .param("enough", LIMIT + 1)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(LeadSelection selection, LeadOrder order, @Nullable LeadKey after) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        if (after != null) {
            parameters.putAll(order.parameters(after));
        }
        return parameters;
    }
}
