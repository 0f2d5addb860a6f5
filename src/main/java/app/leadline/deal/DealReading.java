package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadPolicy;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals as their own page and the page of their lead show them: a fixed number of statements, whatever there is of them. Every
 * method throws {@link AccessDeniedException} when the asker may not open the lead, or there is none.
 */
@Service
@Transactional(readOnly = true)
public class DealReading {

    private final JdbcClient jdbc;
    private final DealPolicy policy;
    private final LeadPolicy leads;

    DealReading(JdbcClient jdbc, DealPolicy policy, LeadPolicy leads) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.leads = leads;
    }

    public DealDetails details(CurrentMember asker, DealId id) {
        DealPermissions permissions = policy.permissions(asker, id);
        if (!permissions.open()) {
            throw new AccessDeniedException("no such deal for this member");
        }
        return jdbc.sql("select d.*, " + Stage.COLUMNS + ", l.first_name, l.last_name, l.telegram_user_id, l.username,"
                        + " l.phone, c.name as campaign_name, m.name as member_name, m.email"
                        + " from deal d join stage s on s.id = d.stage_id join lead l on l.id = d.lead_id"
                        + " join member m on m.id = d.created_by left join campaign c on c.id = d.campaign_id"
                        + " where d.id = ?")
                .param(id.value())
                .query((rs, row) -> details(rs, permissions))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such deal for this member"));
    }

    private static DealDetails details(ResultSet rs, DealPermissions permissions) throws SQLException {
        long number = rs.getLong("campaign_id");
        CampaignId campaign = rs.wasNull() ? null : new CampaignId(number);
        return new DealDetails(
                new DealId(rs.getLong("id")),
                new WorkspaceId(rs.getLong("workspace_id")),
                new LeadId(rs.getLong("lead_id")),
                LeadList.name(rs).displayName(),
                new DealDraft(
                        rs.getString("title"),
                        Money.of(rs.getBigDecimal("amount"), rs.getString("currency")),
                        RevenueType.valueOf(rs.getString("revenue_type")),
                        campaign),
                Stage.read(rs),
                campaign == null
                        ? Optional.empty()
                        : Optional.of(new CampaignDirectory.Entry(campaign, rs.getString("campaign_name"))),
                new MemberDirectory.Entry(
                        new MemberId(rs.getLong("created_by")), rs.getString("member_name"), rs.getString("email")),
                Objects.requireNonNull(instant(rs, "created_at")),
                Objects.requireNonNull(instant(rs, "moved_at")),
                instant(rs, "closed_at"),
                permissions);
    }

    /**
     * The way of a deal through the stages, newest first.
     *
     * @param after the last step known; null for the newest
     */
    public List<DealMove> history(CurrentMember asker, DealId id, @Nullable DealMove after, int limit) {
        policy.requireOpen(asker, id);
        return jdbc.sql(
                        "select v.*, m.email from deal_move v join member m on m.id = v.moved_by where v.deal_id = :deal"
                                + (after == null ? "" : " and v.moved_at <= :at and (v.moved_at, v.id) < (:at, :id)")
                                + " order by v.deal_id, v.moved_at desc, v.id desc fetch first :limit rows only")
                .param("deal", id.value())
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query((rs, row) -> new DealMove(
                        rs.getLong("id"),
                        rs.getString("from_name"),
                        rs.getString("to_name"),
                        TagColour.valueOf(rs.getString("to_colour")),
                        StageKind.valueOf(rs.getString("to_kind")),
                        rs.getString("email"),
                        Objects.requireNonNull(instant(rs, "moved_at"))))
                .list();
    }

    /**
     * The deals of a lead, newest first.
     *
     * @param after the last deal known; null for the newest
     */
    public List<DealRow> ofLead(CurrentMember asker, LeadId lead, @Nullable DealRow after, int limit) {
        leads.requireOpen(asker, lead);
        return jdbc.sql("select d.id, d.title, d.amount, d.currency, d.revenue_type, d.created_at, d.moved_at, "
                        + Stage.COLUMNS
                        + " from deal d join stage s on s.id = d.stage_id where d.lead_id = :lead"
                        + (after == null ? "" : " and d.created_at <= :at and (d.created_at, d.id) < (:at, :id)")
                        + " order by d.lead_id, d.created_at desc, d.id desc fetch first :limit rows only")
                .param("lead", lead.value())
                .param("at", after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? 0 : after.id().value())
                .param("limit", limit)
                .query((rs, row) -> new DealRow(
                        new DealId(rs.getLong("id")),
                        rs.getString("title"),
                        Money.of(rs.getBigDecimal("amount"), rs.getString("currency")),
                        RevenueType.valueOf(rs.getString("revenue_type")),
                        Stage.read(rs),
                        Objects.requireNonNull(instant(rs, "created_at")),
                        Objects.requireNonNull(instant(rs, "moved_at"))))
                .list();
    }

    public LeadDeals summary(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return jdbc.sql("""
                        select coalesce(sum(case when s.kind = 'OPEN' then 1 else 0 end), 0) as active,
                          coalesce(sum(case when s.kind = 'WON' then 1 else 0 end), 0) as won,
                          coalesce(sum(case when s.kind = 'LOST' then 1 else 0 end), 0) as lost,
                          min(case when s.kind = 'WON' then d.closed_at end) as won_at
                        from deal d join stage s on s.id = d.stage_id where d.lead_id = ?""")
                .param(lead.value())
                .query((rs, row) -> new LeadDeals(
                        rs.getLong("active"),
                        rs.getLong("won"),
                        rs.getLong("lost"),
                        Optional.ofNullable(instant(rs, "won_at"))))
                .single();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
