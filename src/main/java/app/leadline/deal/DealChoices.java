package app.leadline.deal;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.organization.Memberships;
import app.leadline.shared.MemberId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the deals of the workspace the asker looks at offer to choose from. Every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for whoever does not belong to the workspace.
 */
@Service
@Transactional(readOnly = true)
public class DealChoices {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final DealCurrencies currencies;

    DealChoices(JdbcClient jdbc, Memberships memberships, DealCurrencies currencies) {
        this.jdbc = jdbc;
        this.currencies = currencies;
        this.memberships = memberships;
    }

    /**
     * What there is to filter by.
     *
     * @param creators who created a deal, members who have left included, by e-mail address
     * @param campaigns those that a deal came from, by name
     * @param currencies by code
     */
    public record Filters(
            List<MemberDirectory.Entry> creators, List<CampaignDirectory.Entry> campaigns, List<Currency> currencies) {}

    /** Three statements, each over an index of the deals. */
    public Filters filters(CurrentMember asker) {
        memberships.requireMember(asker);
        long workspace = asker.workspace().value();
        return new Filters(
                jdbc.sql("""
                                select m.id, m.name, m.email from member m where m.id in (
                                  select d.created_by from deal d where d.workspace_id = ?) order by m.email""")
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
                currencies.of(asker.workspace()).stream()
                        .map(Currency::getInstance)
                        .toList());
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
}
