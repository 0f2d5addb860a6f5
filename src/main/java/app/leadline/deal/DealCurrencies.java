package app.leadline.deal;

import app.leadline.shared.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The currencies there is a deal in. */
@Component
class DealCurrencies {

    /**
     * In each stage the first currency, and from each the next one: a look into {@code deal_totals} for every stage and currency, where
     * {@code distinct} would read every deal. For H2 the order names the whole index, and what comes after CHF is what is not before CHFA:
     * it would read every CHF to find what is greater.
     */
    static final String FOUND = """
            with recursive found (stage_id, currency) as (
            select s.id, (select d.currency from deal d where d.workspace_id = :workspace and d.stage_id = s.id
                order by d.workspace_id, d.stage_id, d.currency fetch first row only)
                from stage s where s.workspace_id = :workspace
            union all
            select f.stage_id, (select d.currency from deal d where d.workspace_id = :workspace and d.stage_id = f.stage_id
                and d.currency >= f.currency || 'A' order by d.workspace_id, d.stage_id, d.currency fetch first row only)
                from found f where f.currency is not null)
            select distinct currency from found where currency is not null order by currency""";

    private final JdbcClient jdbc;

    DealCurrencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** ISO 4217 codes, in their order. */
    List<String> of(WorkspaceId workspace) {
        return jdbc.sql(FOUND)
                .param("workspace", workspace.value())
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
