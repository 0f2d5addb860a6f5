package app.leadline.deal;

import static app.leadline.deal.DealWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.activity.Activity;
import app.leadline.activity.ActivityFilter;
import app.leadline.activity.ActivityKey;
import app.leadline.activity.ActivitySentences;
import app.leadline.activity.Timeline;
import app.leadline.campaign.CampaignId;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.Sentence;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
abstract class DealTests {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    DealFields fields;

    @Autowired
    DealReading reading;

    @Autowired
    LeadService leads;

    @Autowired
    Timeline timeline;

    @Autowired
    ActivitySentences sentences;

    @Autowired
    Statements statements;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    CurrentMember owner;
    LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
    }

    @Test
    void aNewDealStandsInTheFirstOpenStage() {
        DealId deal = deals.create(owner, lead, draft("  House   blend ", "18400", "EUR"), null);

        DealDetails details = reading.details(owner, deal);
        assertThat(details.values()).isEqualTo(draft("House blend", "18400", "EUR"));
        assertThat(details.stage().name()).isEqualTo("New");
        assertThat(details.status()).isEqualTo(DealStatus.ACTIVE);
        assertThat(details.lead()).isEqualTo(lead);
        assertThat(details.leadName()).isEqualTo("Lena Brandt");
        assertThat(details.createdBy().email()).isEqualTo(owner.email());
        assertThat(details.createdAt()).isEqualTo(TestClock.START);
        assertThat(details.closedAt()).isNull();
        assertThat(titles()).containsExactly("Deal created");
        assertThat(descriptions()).containsExactly("House blend, €18,400.00");
    }

    @Test
    void whatIsWrongWithADealIsToldNextToItsField() {
        assertThatThrownBy(() -> deals.create(owner, lead, draft(" ", "-1", "EUR"), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("title", "amount"));
        refused("title", () -> deals.create(owner, lead, draft("x".repeat(121), "1", "EUR"), null));
        refused("stage", () -> deals.create(owner, lead, draft("x", "1", "EUR"), new StageId(Long.MAX_VALUE)));
        refused(
                "campaign",
                () -> deals.create(owner, lead, draft("x", "1", "EUR").withCampaign(new CampaignId(7)), null));
        refused("title", () -> deals.create(owner, lead, draft("\u0001\u00a0\u2003", "1", "EUR"), null));
        assertThat(reading.ofLead(owner, lead, null, 10)).isEmpty();
    }

    @Test
    void aTitleIsOneLineOfTextWhateverWasPasted() {
        DealId deal = deals.create(owner, lead, draft("\u0000House\u00a0\nblend\ud83d", "1", "EUR"), null);

        assertThat(reading.details(owner, deal).values().title()).isEqualTo("House blend");
    }

    @Test
    void aStageOrCampaignOfAnotherWorkspaceIsNone() {
        CurrentMember stranger = people.owner();
        CampaignId theirs = world.campaign(stranger, "Theirs");

        refused(
                "stage",
                () -> deals.create(
                        owner,
                        lead,
                        draft("x", "1", "EUR"),
                        world.stage(stranger, "New").id()));
        refused(
                "campaign",
                () -> deals.create(owner, lead, draft("x", "1", "EUR").withCampaign(theirs), null));
        DealId deal = world.deal(owner, lead, "x");
        refused("stage", () -> move(deal, stage("New"), world.stage(stranger, "Proposal")));
    }

    @Test
    void movingIsWrittenIntoTheHistoryOfTheDealAndOfItsLead() {
        DealId deal = world.deal(owner, lead, "House blend");
        clock.advance(Duration.ofHours(1));
        move(deal, stage("New"), stage("Proposal"));
        clock.advance(Duration.ofHours(1));
        move(deal, stage("Proposal"), stage("Closed Won"));

        assertThat(reading.history(owner, deal, null, 10))
                .extracting(DealMove::from, DealMove::to, DealMove::kind, DealMove::by)
                .containsExactly(
                        row("Proposal", "Closed Won", StageKind.WON, owner.email()),
                        row("New", "Proposal", StageKind.OPEN, owner.email()),
                        row(null, "New", StageKind.OPEN, owner.email()));
        assertThat(reading.details(owner, deal).status()).isEqualTo(DealStatus.WON);
        assertThat(reading.details(owner, deal).closedAt()).isEqualTo(clock.instant());
        assertThat(titles()).containsExactly("Deal won", "Deal: Stage changed", "Deal created");
        assertThat(descriptions()).contains("House blend, €100.00", "House blend: New → Proposal");
    }

    @Test
    void theHistoryOfADealPagesByKey() {
        DealId deal = world.deal(owner, lead, "House blend");
        move(deal, stage("New"), stage("Proposal"));
        move(deal, stage("Proposal"), stage("New"));

        List<DealMove> first = reading.history(owner, deal, null, 2);
        List<DealMove> rest = reading.history(owner, deal, first.getLast(), 2);
        assertThat(first).extracting(DealMove::to).containsExactly("New", "Proposal");
        assertThat(rest).extracting(DealMove::to).containsExactly("New");
    }

    @Test
    void aDealThatSomebodyElseMovedMeanwhileStaysThereAndTheStageIsNamed() {
        DealId deal = world.deal(owner, lead, "House blend");
        move(deal, stage("New"), stage("Negotiation"));

        assertThatThrownBy(() -> move(deal, stage("New"), stage("Proposal")))
                .isInstanceOfSatisfying(
                        ConcurrentChange.class,
                        changed -> assertThat(changed.current()).isEqualTo("Negotiation"));
        assertThat(reading.details(owner, deal).stage()).isEqualTo(stage("Negotiation"));
    }

    @Test
    void movingToWhereItStandsChangesNothing() {
        DealId deal = world.deal(owner, lead, "House blend");
        move(deal, stage("Proposal"), stage("New"));

        assertThat(reading.history(owner, deal, null, 10)).hasSize(1);
    }

    @Test
    void aClosedDealCanBeOpenedAgainAndIsNoCustomerThen() {
        DealId deal = world.deal(owner, lead, "House blend");
        move(deal, stage("New"), stage("Closed Won"));
        assertThat(reading.summary(owner, lead).customerSince()).contains(TestClock.START);

        clock.advance(Duration.ofDays(1));
        move(deal, stage("Closed Won"), stage("Negotiation"));

        assertThat(reading.details(owner, deal).closedAt()).isNull();
        assertThat(reading.summary(owner, lead).customerSince()).isEmpty();
        assertThat(titles()).startsWith("Deal reopened", "Deal won");
        assertThat(descriptions()).startsWith("House blend, €100.00, now in Negotiation");
    }

    @Test
    void aCustomerIsOneSinceTheFirstDealThatIsWon() {
        move(world.deal(owner, lead, "Lost"), stage("New"), stage("Closed Lost"));
        world.deal(owner, lead, "Open");
        clock.advance(Duration.ofDays(1));
        move(world.deal(owner, lead, "First"), stage("New"), stage("Closed Won"));
        clock.advance(Duration.ofDays(1));
        move(world.deal(owner, lead, "Second"), stage("New"), stage("Closed Won"));

        LeadDeals summary = reading.summary(owner, lead);
        assertThat(summary.customerSince()).contains(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(summary.active()).isEqualTo(1);
        assertThat(summary.won()).isEqualTo(2);
        assertThat(summary.lost()).isEqualTo(1);
    }

    @Test
    void editingChangesWhatDiffersAndKeepsWhatOthersDid() {
        DealId deal = deals.create(owner, lead, draft("House blend", "100", "EUR"), null);
        DealDraft seen = reading.details(owner, deal).values();
        deals.edit(owner, deal, seen, seen.withTitle("House blend, 6 shops"));

        deals.edit(owner, deal, seen, seen.withValue(Money.of(new BigDecimal("250"), "USD")));

        assertThat(reading.details(owner, deal).values()).isEqualTo(draft("House blend, 6 shops", "250", "USD"));
        assertThat(titles()).startsWith("Deal: Value changed", "Deal: Title changed");
        assertThat(descriptions()).startsWith("House blend, 6 shops: €100.00 → $250.00");
    }

    @Test
    void aValueThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        DealId deal = world.deal(owner, lead, "House blend");
        DealDraft seen = reading.details(owner, deal).values();
        deals.edit(owner, deal, seen, seen.withTitle("Theirs"));

        assertThatThrownBy(() -> deals.edit(owner, deal, seen, seen.withTitle("Mine")))
                .isInstanceOfSatisfying(
                        ConcurrentChange.class,
                        changed -> assertThat(changed.current()).isEqualTo("Theirs"));
        deals.edit(owner, deal, seen, seen.withTitle("Theirs"));
        assertThat(reading.details(owner, deal).values().title()).isEqualTo("Theirs");
    }

    @Test
    void aCampaignIsRestoredByItsNameHoweverManyOthersHaveItInTheirs() {
        IntStream.range(0, 60).forEach(i -> world.campaign(owner, "Green tea " + i));
        CampaignId tea = world.campaign(owner, "Tea");
        DealId deal = deals.create(owner, lead, draft("House blend", "100", "EUR"), null);

        fields.set(owner, lead, "deal.campaign:" + deal, "Tea");

        assertThat(reading.details(owner, deal).campaign().orElseThrow().id()).isEqualTo(tea);
        assertThatThrownBy(() -> fields.set(owner, lead, "deal.campaign:" + deal, "tea"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theSourceCampaignIsToldByItsName() {
        CampaignId campaign = world.campaign(owner, "Spring tea");
        DealId deal = deals.create(owner, lead, draft("House blend", "1", "EUR"), null);
        DealDraft seen = reading.details(owner, deal).values();
        deals.edit(owner, deal, seen, seen.withCampaign(campaign));

        assertThat(reading.details(owner, deal).campaign().orElseThrow().name()).isEqualTo("Spring tea");
        assertThat(titles()).startsWith("Deal: Source campaign set");
        assertThat(descriptions()).startsWith("House blend: Spring tea");
    }

    @Test
    void whatChangedCanBeRestoredFromTheTimeline() {
        DealId deal = deals.create(
                owner, lead, draft("House blend", "100", "EUR").withCampaign(world.campaign(owner, "Tea")), null);
        DealDraft first = reading.details(owner, deal).values();
        deals.edit(
                owner,
                deal,
                first,
                new DealDraft("Blend", Money.of(new BigDecimal("7"), "JPY"), RevenueType.ANNUAL, null));
        move(deal, stage("New"), stage("Proposal"));

        for (Activity activity : activities()) {
            if (timeline.restorable(activity)) {
                timeline.restore(owner, lead, activity.id());
            }
        }

        assertThat(reading.details(owner, deal).values()).isEqualTo(first);
        assertThat(reading.details(owner, deal).stage()).isEqualTo(stage("New"));
    }

    @Test
    void aDeletedDealIsRememberedByItsLead() {
        DealId deal = world.deal(owner, lead, "House blend");
        deals.delete(owner, deal);

        assertThatThrownBy(() -> reading.details(owner, deal)).isInstanceOf(AccessDeniedException.class);
        assertThat(titles()).startsWith("Deal deleted");
        assertThat(descriptions()).startsWith("House blend, €100.00, was in New");
    }

    @Test
    void dealsGoWithTheirLeadAndFromTheBoards() {
        world.deal(owner, lead, "House blend");
        world.deal(owner, lead, "Tea");

        assertThat(leads.goesWith(owner, lead)).containsExactly(Sentence.of("deal.loss", 2L));
        leads.delete(owner, lead, "Lena Brandt");

        assertThat(events.stream(DealsChanged.class))
                .last()
                .isEqualTo(new DealsChanged(
                        owner.workspace(), null, Set.of(stage("New").id())));
    }

    @Test
    void theDealsOfALeadPageByKeyInTwoStatements() {
        for (int i = 1; i <= 5; i++) {
            world.deal(owner, lead, "Deal " + i);
            clock.advance(Duration.ofMinutes(1));
        }
        List<DealRow> first = reading.ofLead(owner, lead, null, 3);
        List<DealRow> rest = reading.ofLead(owner, lead, first.getLast(), 3);

        assertThat(first).extracting(DealRow::title).containsExactly("Deal 5", "Deal 4", "Deal 3");
        assertThat(rest).extracting(DealRow::title).containsExactly("Deal 2", "Deal 1");
        assertThat(statements.during(() -> reading.ofLead(owner, lead, null, 3)).sql())
                .hasSize(2);
    }

    @Test
    void aColleagueWorksOnTheSameDeals() {
        DealId deal = world.deal(owner, lead, "House blend");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        deals.move(colleague, deal, stage("New").id(), stage("Proposal").id());

        assertThat(reading.history(owner, deal, null, 1))
                .extracting(DealMove::by)
                .containsExactly(colleague.email());
        assertThatThrownBy(() -> deals.delete(colleague, deal)).isInstanceOf(AccessDeniedException.class);
    }

    private void move(DealId deal, Stage from, Stage to) {
        deals.move(owner, deal, from.id(), to.id());
    }

    private Stage stage(String name) {
        return world.stage(owner, name);
    }

    private List<Activity> activities() {
        return timeline.page(owner, lead, ActivityFilter.all(), ActivityKey.NEWEST, 50).rows().stream()
                .filter(activity -> activity.category() == app.leadline.lead.LeadEvent.Category.DEAL)
                .toList();
    }

    private List<String> titles() {
        return activities().stream()
                .map(activity -> sentences.title(activity.what(), Locale.ENGLISH))
                .toList();
    }

    private List<String> descriptions() {
        return activities().stream()
                .map(activity -> sentences.description(activity.what(), Locale.ENGLISH))
                .toList();
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo(field));
    }
}

@OnH2
class DealTestsOnH2 extends DealTests {}

@OnPostgres
class DealTestsOnPostgres extends DealTests {}
