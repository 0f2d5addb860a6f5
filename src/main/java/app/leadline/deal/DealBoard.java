package app.leadline.deal;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Memberships;
import app.leadline.shared.Money;
import app.leadline.shared.PlanPerValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deals of the workspace the asker looks at, column by column. Columns page by key, and sums are made by the database, so
 * that a board of 50,000 deals opens like one of 50. Every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for whoever does not belong to the workspace.
 */
@Service
@Transactional(readOnly = true)
public class DealBoard {

    private final JdbcClient jdbc;
    private final StageTable table;
    private final Memberships memberships;
    private final PlanPerValue planning;

    DealBoard(JdbcClient jdbc, StageTable table, Memberships memberships, PlanPerValue planning) {
        this.jdbc = jdbc;
        this.table = table;
        this.memberships = memberships;
        this.planning = planning;
    }

    /** The columns, from the left to the right. */
    public List<Stage> stages(CurrentMember asker) {
        memberships.requireMember(asker);
        return table.of(asker.workspace());
    }

    /**
     * The next deals of a column: what came into the stage last comes first.
     *
     * @param after key of the last card known; null for the first page
     * @param limit fewer cards than this mean that there are no more
     */
    public List<DealCard> page(
            CurrentMember asker, DealFilter filter, StageId stage, @Nullable DealKey after, int limit) {
        DealSelection selection = selection(asker, filter);
        return jdbc.sql(DealCards.of("select * from deal d where " + selection.condition() + " and d.stage_id = :stage"
                        + (after == null ? "" : " and d.moved_at <= :at and (d.moved_at, d.id) < (:at, :after)")
                        + DealCards.IN_COLUMN + " fetch first :limit rows only"))
                .params(selection.parameters())
                .param("stage", stage.value())
                .param("at", after == null ? null : after.movedAt().atOffset(ZoneOffset.UTC))
                .param("after", after == null ? 0 : after.deal().value())
                .param("limit", limit)
                .query(DealCards::read)
                .list();
    }

    /** The first page of several columns in one statement; a column without deals is not in it. */
    public Map<StageId, List<DealCard>> firstPages(
            CurrentMember asker, DealFilter filter, Collection<StageId> stages, int limit) {
        DealSelection selection = selection(asker, filter);
        List<StageId> columns = List.copyOf(new LinkedHashSet<>(stages));
        if (columns.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        String pages = IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    parameters.put("stage" + i, columns.get(i).value());
                    return "(select * from deal d where " + selection.condition() + " and d.stage_id = :stage" + i
                            + DealCards.IN_COLUMN + " fetch first :limit rows only)";
                })
                .collect(Collectors.joining(" union all "));
        return jdbc
                .sql(DealCards.of(pages))
                .params(parameters)
                .param("limit", limit)
                .query(DealCards::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DealCard::stage));
    }

    /** These cards as they stand now; those are missing that are gone or kept out by the filter. One statement. */
    public List<DealCard> cards(CurrentMember asker, DealFilter filter, Set<DealId> deals) {
        DealSelection selection = selection(asker, filter);
        if (deals.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DealCards.of("select * from deal d where " + selection.condition() + " and d.id in (:deals)"))
                .params(selection.parameters())
                .param("deals", deals.stream().map(DealId::value).toList())
                .query(DealCards::read)
                .list();
    }

    /** What the deals of each stage come to; a stage without any is not in it. One statement. */
    public Map<StageId, StageTotals> totals(CurrentMember asker, DealFilter filter) {
        return totals(selection(asker, filter), "");
    }

    /** As {@link #totals(CurrentMember, DealFilter)}, of these stages only. */
    public Map<StageId, StageTotals> totals(CurrentMember asker, DealFilter filter, Set<StageId> stages) {
        DealSelection selection = selection(asker, filter);
        if (stages.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        parameters.put("stages", stages.stream().map(StageId::value).toList());
        return totals(new DealSelection(selection.condition(), parameters), " and d.stage_id in (:stages)");
    }

    private Map<StageId, StageTotals> totals(DealSelection selection, String narrower) {
        Map<StageId, List<StageTotals.Sum>> sums = new HashMap<>();
        jdbc.sql("select d.stage_id, d.currency, d.revenue_type, count(*) as deals, sum(d.amount) as amount from deal d"
                        + " where " + selection.condition() + narrower
                        + " group by d.stage_id, d.currency, d.revenue_type")
                .params(selection.parameters())
                .query(rs -> {
                    sums.computeIfAbsent(new StageId(rs.getLong("stage_id")), stage -> new ArrayList<>())
                            .add(new StageTotals.Sum(
                                    RevenueType.valueOf(rs.getString("revenue_type")),
                                    Money.of(rs.getBigDecimal("amount"), rs.getString("currency")),
                                    rs.getLong("deals")));
                });
        Map<StageId, StageTotals> totals = new HashMap<>();
        sums.forEach((stage, all) -> totals.put(stage, totals(all)));
        return totals;
    }

    private static StageTotals totals(List<StageTotals.Sum> sums) {
        sums.sort(Comparator.comparing(StageTotals.Sum::revenueType)
                .thenComparing(sum -> sum.value().currency().getCurrencyCode()));
        return new StageTotals(sums.stream().mapToLong(StageTotals.Sum::deals).sum(), List.copyOf(sums));
    }

    private DealSelection selection(CurrentMember asker, DealFilter filter) {
        memberships.requireMember(asker);
        if (!filter.text().isEmpty()) {
            planning.fromNowOn();
        }
        return DealSelection.of(asker.workspace(), filter);
    }
}
