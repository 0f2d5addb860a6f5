package app.leadline.lead;

import app.leadline.shared.LeadId;
import java.sql.DatabaseMetaData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads selections of leads by SQL that stays fast at a million leads. Asks nobody for permission; to be called in a
 * transaction.
 *
 * <p>A selection is first counted up to a limit. When few leads match, they are gathered and then sorted; otherwise the
 * index of the order is walked, for every so-manieth row matches. Left alone, a database guesses which way is
 * better, and guesses wrong when matches and order have to do with each other: nobody called Zoe stands at the
 * beginning of a list by name.
 */
@Component
class LeadTable {

    /** Counts are exact up to here, and as many leads are few. */
    static final int LIMIT = 10_000;

    private static final String COLUMNS = "l.workspace_id, l.id, l.first_name, l.last_name, l.telegram_user_id,"
            + " l.username, l.phone, l.sort_name, l.created_at, l.priority, l.status";

    private final JdbcClient jdbc;
    private final boolean postgres;

    LeadTable(JdbcClient jdbc, DataSource source) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.postgres = JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
                .equals("PostgreSQL");
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

        private String from() {
            // "offset 0" keeps PostgreSQL from taking the parentheses apart and walking the index all the same.
            return few()
                    ? "(select " + COLUMNS + " from lead l where " + selection.condition() + " offset 0 rows) l"
                    : "lead l";
        }

        private String where() {
            return few() ? "1 = 1" : selection.condition();
        }
    }

    Matches matches(LeadSelection selection) {
        planForTheseValues();
        return new Matches(selection, counted("lead l where " + selection.condition(), selection.parameters()));
    }

    /** Like {@link #matches}, without counting what needs no count to be read well. */
    Matches pageable(LeadSelection selection) {
        return selection.everything() ? new Matches(selection, LIMIT + 1L) : matches(selection);
    }

    /** @param mapper reads {@code l.*} without text to search, and {@code taken_at} of the photo */
    <T> List<T> rows(Matches matches, LeadOrder order, @Nullable LeadKey after, int limit, RowMapper<T> mapper) {
        return jdbc.sql("select " + COLUMNS + ", p.taken_at from " + matches.from()
                        + " left join lead_photo p on p.lead_id = l.id where " + matches.where()
                        + (after == null ? "" : " and " + order.after())
                        + " order by " + order.orderBy() + " fetch first :limit rows only")
                .params(parameters(matches, order, after))
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    Optional<LeadKey> keyOf(Matches matches, LeadId lead) {
        LeadSelection selection = matches.selection();
        return jdbc.sql("select " + LeadKey.COLUMNS + " from lead l where l.id = :lead and " + selection.condition())
                .params(selection.parameters())
                .param("lead", lead.value())
                .query(LeadKey::read)
                .optional();
    }

    Optional<LeadId> firstAfter(Matches matches, LeadOrder order, LeadKey key) {
        return jdbc.sql("select l.id from " + matches.from() + " where " + matches.where() + " and " + order.after()
                        + " order by " + order.orderBy() + " fetch first 1 rows only")
                .params(parameters(matches, order, key))
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .optional();
    }

    /** At most one more than {@link #LIMIT}. */
    long countAfter(Matches matches, LeadOrder order, LeadKey key) {
        return counted(
                matches.from() + " where " + matches.where() + " and " + order.after(),
                parameters(matches, order, key));
    }

    private long counted(String from, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 as one from " + from
                        + " fetch first :enough rows only) counted")
                .params(parameters)
                .param("enough", LIMIT + 1)
                .query(Long.class)
                .single();
    }

    /**
     * How a word is best searched for depends on the word. PostgreSQL would choose one plan for all words after the
     * fifth, and keep it.
     */
    private void planForTheseValues() {
        if (postgres) {
            jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .query(String.class)
                    .single();
        }
    }

    private static Map<String, Object> parameters(Matches matches, LeadOrder order, @Nullable LeadKey after) {
        Map<String, Object> parameters = new HashMap<>(matches.selection().parameters());
        if (after != null) {
            parameters.putAll(order.parameters(after));
        }
        return parameters;
    }
}
