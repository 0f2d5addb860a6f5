package app.leadline.deal;

import static app.leadline.deal.DealWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.CampaignDirectory;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class BoardTests {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    DealBoard board;

    @Autowired
    DealChoices choices;

    @Autowired
    LeadReading leads;

    @Autowired
    LeadService leadService;

    @Autowired
    TestClock clock;

    @Autowired
    Statements statements;

    CurrentMember owner;

    @BeforeEach
    void aWorkspace() {
        owner = people.owner();
    }

    @Test
    void aColumnPagesByKeyAndWhatCameLastComesFirst() {
        for (int i = 1; i <= 5; i++) {
            world.deal(owner, "Deal " + i);
            clock.advance(Duration.ofMinutes(i % 2));
        }
        List<String> seen = new ArrayList<>();
        List<DealCard> page = page(DealFilter.NONE, null);
        while (!page.isEmpty()) {
            seen.addAll(page.stream().map(DealCard::title).toList());
            page = page(DealFilter.NONE, page.getLast().key());
        }
        assertThat(seen).containsExactly("Deal 5", "Deal 4", "Deal 3", "Deal 2", "Deal 1");
    }

    @Test
    void aCardTellsWhatThereIsToKnow() {
        LeadId lead = people.lead(owner, "Lena", "Brandt");
        CampaignId campaign = world.campaign(owner, "Spring tea");
        DealId deal = deals.create(owner, lead, draft("Tea", "12.5", "EUR").withCampaign(campaign), null);

        DealCard card = one(owner, DealFilter.NONE, deal).getFirst();
        assertThat(card)
                .isEqualTo(new DealCard(
                        deal,
                        "Tea",
                        Money.of(new BigDecimal("12.5"), "EUR"),
                        RevenueType.ONE_TIME,
                        stage("New"),
                        lead,
                        "Lena Brandt",
                        "LB",
                        java.util.Optional.empty(),
                        new MemberDirectory.Entry(owner.id(), owner.name(), owner.email()),
                        java.util.Optional.of("Spring tea"),
                        TestClock.START,
                        TestClock.START));
        assertThat(page(DealFilter.NONE, null)).containsExactly(card);
    }

    @Test
    void filtersNarrowColumnsTotalsAndCardsAlike() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        CampaignId campaign = world.campaign(owner, "Spring tea");
        LeadId lena = people.lead(owner, "Lena", "Brandt");
        LeadId zoe = people.lead(owner, "Zoë", "100%");
        DealId tea = deals.create(owner, lena, draft("Green TEA", "1", "EUR").withCampaign(campaign), null);
        DealId coffee = deals.create(
                colleague,
                zoe,
                new DealDraft("Coffee", Money.of(BigDecimal.TWO, "USD"), RevenueType.MONTHLY, null),
                null);

        only(tea, DealFilter.NONE.withText("tea"));
        only(tea, DealFilter.NONE.withText("BRANDT green"));
        only(coffee, DealFilter.NONE.withText("zoë"));
        only(coffee, DealFilter.NONE.withText("100%"));
        only(tea, DealFilter.NONE.withCampaigns(Set.of(campaign)));
        only(coffee, DealFilter.NONE.withCreators(Set.of(colleague.id())));
        only(coffee, DealFilter.NONE.withCurrencies(Set.of(Currency.getInstance("USD"))));
        only(coffee, DealFilter.NONE.withRevenueTypes(Set.of(RevenueType.MONTHLY, RevenueType.QUARTERLY)));
        only(tea, DealFilter.NONE.withRevenueTypes(Set.of(RevenueType.ONE_TIME)));
        assertThat(page(DealFilter.NONE.withText("nothing"), null)).isEmpty();
        assertThat(board.totals(owner, DealFilter.NONE.withText("100_"))).isEmpty();
        assertThat(one(owner, DealFilter.NONE.withText("tea"), coffee)).isEmpty();
    }

    @Test
    void aDealIsFoundByWhateverItsLeadIsFoundBy() {
        LeadId lena = people.lead(owner, LeadWorld.profile("Lena", "Brandt", null, "lena_b", "+41791234567"));
        people.lead(owner, "Zoë", "Keller");
        DealId tea = deals.create(owner, lena, draft("Order 2026 12", "1", "EUR"), null);

        only(tea, DealFilter.NONE.withText("@Lena_b"));
        only(tea, DealFilter.NONE.withText("079 123 45 67"));
        only(tea, DealFilter.NONE.withText("order 2026 12"));
        only(tea, DealFilter.NONE.withText("12 brandt"));
    }

    @Test
    void aDealIsFoundByTheNewNameOfItsLeadAndOfItself() {
        LeadId lena = people.lead(owner, "Lena", "Brandt");
        DealId tea = deals.create(owner, lena, draft("Tea", "1", "EUR"), null);
        LeadProfile before = leads.details(owner, lena).profile();
        LeadProfile after = LeadWorld.profile("Lena", "Moser", before.telegramUserId(), null, null);

        leadService.editProfile(owner, lena, before, after);
        only(tea, DealFilter.NONE.withText("moser"));
        assertThat(page(DealFilter.NONE.withText("brandt"), null)).isEmpty();

        var seen = draft("Tea", "1", "EUR");
        deals.edit(owner, tea, seen, seen.withTitle("Coffee"));
        only(tea, DealFilter.NONE.withText("coffee moser"));
        assertThat(page(DealFilter.NONE.withText("tea"), null)).isEmpty();
    }

    private void only(DealId deal, DealFilter filter) {
        assertThat(page(filter, null)).extracting(DealCard::id).containsExactly(deal);
        assertThat(board.totals(owner, filter).get(stage("New")).deals()).isEqualTo(1);
        assertThat(DealFilter.of(filter.parameters())).isEqualTo(filter);
    }

    @Test
    void firstPagesAreThePagesOfEachColumn() {
        for (int i = 1; i <= 3; i++) {
            world.deal(owner, "Deal " + i);
            clock.advance(Duration.ofMinutes(1));
        }
        DealId won = world.deal(owner, "Won");
        deals.move(owner, won, stage("New"), stage("Closed Won"));

        Map<StageId, List<DealCard>> pages = board.firstPages(
                owner, DealFilter.NONE, List.of(stage("New"), stage("Closed Won"), stage("Proposal")), 2);
        assertThat(pages.get(stage("New"))).isEqualTo(page(DealFilter.NONE, null));
        assertThat(pages.get(stage("Closed Won"))).extracting(DealCard::id).containsExactly(won);
        assertThat(pages).doesNotContainKey(stage("Proposal"));
        assertThat(board.totals(owner, DealFilter.NONE, Set.of(stage("Closed Won"))))
                .containsOnlyKeys(stage("Closed Won"));
    }

    @Test
    void totalsNeverAddUpCurrenciesOrRevenueTypes() {
        LeadId lead = people.lead(owner, "Lena", "");
        deals.create(owner, lead, draft("a", "10", "EUR"), null);
        deals.create(owner, lead, draft("b", "5.25", "EUR"), null);
        deals.create(owner, lead, draft("c", "7", "USD"), null);
        deals.create(
                owner,
                lead,
                new DealDraft("d", Money.of(BigDecimal.ONE, "EUR"), RevenueType.MONTHLY, null),
                stage("Proposal"));

        Map<StageId, StageTotals> totals = board.totals(owner, DealFilter.NONE);
        assertThat(totals)
                .isEqualTo(Map.of(
                        stage("New"),
                        new StageTotals(
                                3,
                                List.of(
                                        sum(RevenueType.ONE_TIME, "15.25", "EUR", 2),
                                        sum(RevenueType.ONE_TIME, "7", "USD", 1))),
                        stage("Proposal"),
                        new StageTotals(1, List.of(sum(RevenueType.MONTHLY, "1", "EUR", 1)))));
    }

    private static StageTotals.Sum sum(RevenueType type, String amount, String currency, long deals) {
        return new StageTotals.Sum(type, Money.of(new BigDecimal(amount), currency), deals);
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        DealId deal = world.deal(owner, "Tea");
        CurrentMember other = people.owner();

        assertThat(one(other, DealFilter.NONE, deal)).isEmpty();
        assertThat(board.page(other, DealFilter.NONE, stage("New"), null, 10)).isEmpty();
        assertThat(board.totals(other, DealFilter.NONE)).isEmpty();
        assertThat(choices.filters(other).currencies()).isEmpty();
    }

    @Test
    void thereIsToFilterByWhatTheDealsHave() {
        CampaignId campaign = world.campaign(owner, "Spring tea");
        world.campaign(owner, "Without a deal");
        CurrentMember former = people.colleague(owner, Role.MEMBER);
        LeadId lead = people.lead(owner, "Lena", "");
        deals.create(former, lead, draft("a", "1", "USD").withCampaign(campaign), null);
        deals.create(former, lead, draft("b", "1", "EUR"), null);
        people.leave(former);

        DealChoices.Filters offered = choices.filters(owner);
        assertThat(offered.creators()).extracting(MemberDirectory.Entry::id).containsExactly(former.id());
        assertThat(offered.campaigns())
                .extracting(CampaignDirectory.Entry::name)
                .containsExactly("Spring tea");
        assertThat(offered.currencies()).extracting(Currency::getCurrencyCode).containsExactly("EUR", "USD");
    }

    @Test
    void aColumnAndTheTotalsCostTwoStatementsEach() {
        world.deal(owner, "Tea");
        StageId column = stage("New");

        assertThat(statements
                        .during(() -> board.page(owner, DealFilter.NONE, column, null, 30))
                        .sql())
                .hasSize(2);
        assertThat(statements
                        .during(() -> board.page(owner, DealFilter.NONE.withText("tea"), column, null, 30))
                        .sql())
                .as("on PostgreSQL one more, which asks for a plan for this word")
                .hasSizeBetween(2, 3);
        assertThat(statements.during(() -> board.totals(owner, DealFilter.NONE)).sql())
                .hasSize(2);
        List<StageId> columns = board.stages(owner).stream().map(Stage::id).toList();
        assertThat(statements
                        .during(() -> board.firstPages(owner, DealFilter.NONE, columns, 30))
                        .sql())
                .hasSize(2);
    }

    @Test
    void whatMakesNoSenseInAUrlIsIgnored() {
        assertThat(DealFilter.of(Map.of("by", "me_0_12x", "campaign", "", "currency", "DEM_eur", "other", "1")))
                .isEqualTo(DealFilter.NONE);
        assertThat(DealFilter.of(Map.of("q", "x".repeat(200))).text()).hasSize(100);
    }

    private List<DealCard> one(CurrentMember asker, DealFilter filter, DealId deal) {
        return board.cards(asker, filter, Set.of(deal));
    }

    private List<DealCard> page(DealFilter filter, @org.jspecify.annotations.Nullable DealKey after) {
        return board.page(owner, filter, stage("New"), after, 2);
    }

    private StageId stage(String name) {
        return world.stage(owner, name).id();
    }
}

@OnH2
class BoardTestsOnH2 extends BoardTests {}

@OnPostgres
class BoardTestsOnPostgres extends BoardTests {}
