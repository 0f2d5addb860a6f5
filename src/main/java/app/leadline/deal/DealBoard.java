package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadList;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.organization.Memberships;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final String CARDS =
            "select d.id, d.title, d.amount, d.currency, d.revenue_type, d.stage_id, d.lead_id,"
                    + " d.created_by, d.created_at, d.moved_at, l.first_name, l.last_name, l.telegram_user_id, l.username,"
                    + " l.phone, m.name as member_name, m.email, c.name as campaign_name"
                    + " from deal d join lead l on l.id = d.lead_id join member m on m.id = d.created_by"
                    + " left join campaign c on c.id = d.campaign_id where ";

    private final JdbcClient jdbc;
    private final StageTable table;
    private final Memberships memberships;

    DealBoard(JdbcClient jdbc, StageTable table, Memberships memberships) {
        this.jdbc = jdbc;
        this.table = table;
        this.memberships = memberships;
    }

    /**
     * What there is to filter by.
     *
     * @param creators who created a deal, members who have left included, by e-mail address
     * @param campaigns those that a deal came from, by name
     * @param currencies by code
     */
    public record Choices(
            List<MemberDirectory.Entry> creators, List<CampaignDirectory.Entry> campaigns, List<Currency> currencies) {}

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
        return jdbc.sql(
                        CARDS + selection.condition() + " and d.stage_id = :stage"
                                + (after == null ? "" : " and d.moved_at <= :at and (d.moved_at, d.id) < (:at, :after)")
                                + " order by d.workspace_id, d.stage_id, d.moved_at desc, d.id desc fetch first :limit rows only")
                .params(selection.parameters())
                .param("stage", stage.value())
                .param("at", after == null ? null : after.movedAt().atOffset(ZoneOffset.UTC))
                .param("after", after == null ? 0 : after.deal().value())
                .param("limit", limit)
                .query((rs, row) -> card(rs))
                .list();
    }

    /** One card as it stands now; empty when the deal is gone or the filter keeps it out. */
    public Optional<DealCard> card(CurrentMember asker, DealFilter filter, DealId deal) {
        DealSelection selection = selection(asker, filter);
        return jdbc.sql(CARDS + selection.condition() + " and d.id = :deal")
                .params(selection.parameters())
                .param("deal", deal.value())
                .query((rs, row) -> card(rs))
                .optional();
    }

    /** What the deals of each stage come to; a stage without any is not in it. One statement. */
    public Map<StageId, StageTotals> totals(CurrentMember asker, DealFilter filter) {
        DealSelection selection = selection(asker, filter);
        Map<StageId, List<StageTotals.Sum>> sums = new HashMap<>();
        jdbc.sql("select d.stage_id, d.currency, d.revenue_type, count(*) as deals, sum(d.amount) as amount from deal d"
                        + " where " + selection.condition() + " group by d.stage_id, d.currency, d.revenue_type")
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

    /** Three statements, each over an index of the deals. */
    public Choices choices(CurrentMember asker) {
        memberships.requireMember(asker);
        long workspace = asker.workspace().value();
        return new Choices(
                jdbc.sql("""
                                select m.id, m.name, m.email from member m where exists (
                                  select 1 from deal d where d.created_by = m.id and d.workspace_id = ?) order by m.email""")
                        .param(workspace)
                        .query((rs, row) -> new MemberDirectory.Entry(
                                new MemberId(rs.getLong(1)), rs.getString(2), rs.getString(3)))
                        .list(),
                jdbc.sql("""
                                select c.id, c.name from campaign c where c.workspace_id = ? and exists (
                                  select 1 from deal d where d.campaign_id = c.id) order by c.name_key, c.id""")
                        .param(workspace)
                        .query((rs, row) -> new CampaignDirectory.Entry(new CampaignId(rs.getLong(1)), rs.getString(2)))
                        .list(),
                jdbc.sql("select distinct currency from deal where workspace_id = ? order by currency")
                        .param(workspace)
                        .query((rs, row) -> Currency.getInstance(rs.getString(1)))
                        .list());
    }

    /** The currency of the newest deal; empty when there is none. */
    public Optional<Currency> usualCurrency(CurrentMember asker) {
        memberships.requireMember(asker);
        return jdbc.sql(
                        "select currency from deal where workspace_id = ? order by workspace_id, id desc fetch first 1 rows only")
                .param(asker.workspace().value())
                .query((rs, row) -> Currency.getInstance(rs.getString(1)))
                .optional();
    }

    private DealSelection selection(CurrentMember asker, DealFilter filter) {
        memberships.requireMember(asker);
        return DealSelection.of(asker.workspace(), filter);
    }

    private static DealCard card(ResultSet rs) throws SQLException {
        return new DealCard(
                new DealId(rs.getLong("id")),
                rs.getString("title"),
                Money.of(rs.getBigDecimal("amount"), rs.getString("currency")),
                RevenueType.valueOf(rs.getString("revenue_type")),
                new StageId(rs.getLong("stage_id")),
                new LeadId(rs.getLong("lead_id")),
                LeadList.name(rs).displayName(),
                new MemberDirectory.Entry(
                        new MemberId(rs.getLong("created_by")), rs.getString("member_name"), rs.getString("email")),
                Optional.ofNullable(rs.getString("campaign_name")),
                Objects.requireNonNull(DealReading.instant(rs, "created_at")),
                Objects.requireNonNull(DealReading.instant(rs, "moved_at")));
    }
}
