package app.leadline.deal;

import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Deals for tests, in the workspaces and on the leads of {@link LeadWorld}. */
@Component
public class DealWorld {

    private final LeadWorld leads;
    private final DealService deals;
    private final DealBoard board;
    private final JdbcClient jdbc;

    DealWorld(LeadWorld leads, DealService deals, DealBoard board, JdbcClient jdbc) {
        this.leads = leads;
        this.deals = deals;
        this.board = board;
        this.jdbc = jdbc;
    }

    public static DealDraft draft(String title, String amount, String currency) {
        return new DealDraft(title, Money.of(new BigDecimal(amount), currency), RevenueType.ONE_TIME, null);
    }

    /** On a lead of its own, in the first stage. */
    public DealId deal(CurrentMember by, String title) {
        return deal(by, leads.lead(by, "Lead of", title), title);
    }

    public DealId deal(CurrentMember by, LeadId lead, String title) {
        return deals.create(by, lead, draft(title, "100", "EUR"), null);
    }

    /** A stage of the asker's workspace. */
    public Stage stage(CurrentMember asker, String name) {
        Map<String, Stage> named =
                board.stages(asker).stream().collect(Collectors.toMap(Stage::name, Function.identity()));
        return named.get(name);
    }

    public List<String> stageNames(CurrentMember asker) {
        return board.stages(asker).stream().map(Stage::name).toList();
    }

    /** A campaign as far as deals know campaigns. */
    public CampaignId campaign(CurrentMember by, String name) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into campaign (workspace_id, name, name_key, description, sender_id, status, zone, created_by,
                          created_at, version) values (?, ?, ?, '', ?, 'DRAFT', 'UTC', ?, ?, 0)""")
                .params(
                        by.workspace().value(),
                        name,
                        name.toLowerCase(Locale.ROOT),
                        by.id().value(),
                        by.id().value(),
                        Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        return new CampaignId(Objects.requireNonNull(keys.getKey()).longValue());
    }
}
