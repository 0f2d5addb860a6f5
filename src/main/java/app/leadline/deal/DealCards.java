package app.leadline.deal;

import app.leadline.lead.LeadList;
import app.leadline.lead.LeadProfile;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** How cards are read. */
final class DealCards {

    /** What a page of a column is found by, over the index of the column. */
    static final String IN_COLUMN = " order by d.workspace_id, d.stage_id, d.moved_at desc, d.id desc";

    private static final String COLUMNS =
            "select d.id, d.title, d.amount, d.currency, d.revenue_type, d.stage_id, d.lead_id,"
                    + " d.created_by, d.created_at, d.moved_at, l.first_name, l.last_name, l.telegram_user_id, l.username,"
                    + " l.phone, p.taken_at, m.name as member_name, m.email, c.name as campaign_name from ";

    private static final String AROUND = " join lead l on l.id = d.lead_id join member m on m.id = d.created_by"
            + " left join lead_photo p on p.lead_id = l.id left join campaign c on c.id = d.campaign_id"
            + " order by d.moved_at desc, d.id desc";

    private DealCards() {}

    /** @param deals a query for rows of {@code deal d} */
    static String of(String deals) {
        return COLUMNS + "(" + deals + ") d" + AROUND;
    }

    static DealCard read(ResultSet rs, int row) throws SQLException {
        LeadProfile lead = LeadList.name(rs);
        return new DealCard(
                new DealId(rs.getLong("id")),
                rs.getString("title"),
                Money.of(rs.getBigDecimal("amount"), rs.getString("currency")),
                RevenueType.valueOf(rs.getString("revenue_type")),
                new StageId(rs.getLong("stage_id")),
                new LeadId(rs.getLong("lead_id")),
                lead.displayName(),
                lead.initials(),
                Optional.ofNullable(DealReading.instant(rs, "taken_at")),
                new MemberDirectory.Entry(
                        new MemberId(rs.getLong("created_by")), rs.getString("member_name"), rs.getString("email")),
                Optional.ofNullable(rs.getString("campaign_name")),
                Objects.requireNonNull(DealReading.instant(rs, "created_at")),
                Objects.requireNonNull(DealReading.instant(rs, "moved_at")));
    }
}
