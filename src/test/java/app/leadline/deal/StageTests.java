package app.leadline.deal;

import static app.leadline.deal.DealWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.leadline.lead.LeadEvents;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
abstract class StageTests {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    DealReading reading;

    @Autowired
    DealBoard board;

    @Autowired
    StageCatalog catalog;

    @Autowired
    TestClock clock;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    CurrentMember owner;

    @BeforeEach
    void aWorkspace() {
        owner = people.owner();
    }

    @Test
    void everyWorkspaceBeginsWithThePipelineOfTheProduct() {
        for (CurrentMember member : Set.of(owner, people.person("personal"))) {
            assertThat(board.stages(member))
                    .extracting(Stage::name, Stage::kind)
                    .containsExactly(
                            tuple("New", StageKind.OPEN),
                            tuple("Proposal", StageKind.OPEN),
                            tuple("Negotiation", StageKind.OPEN),
                            tuple("Closed Won", StageKind.WON),
                            tuple("Closed Lost", StageKind.LOST));
        }
    }

    @Test
    void aNewStageStandsAfterTheOthersOfItsKind() {
        catalog.create(owner, new StageDraft(" Contract  sent ", TagColour.TEAL, StageKind.OPEN));
        catalog.create(owner, new StageDraft("No answer", TagColour.GREY, StageKind.LOST));

        assertThat(world.stageNames(owner))
                .containsExactly(
                        "New", "Proposal", "Negotiation", "Contract sent", "Closed Won", "Closed Lost", "No answer");
        assertThat(events.stream(StagesChanged.class)).contains(new StagesChanged(owner.workspace()));
    }

    @Test
    void aNameIsTakenOnceInAWorkspaceWhateverItsCase() {
        refused("name", () -> catalog.create(owner, new StageDraft("closed won", TagColour.TEAL, StageKind.OPEN)));
        refused("name", () -> catalog.create(owner, new StageDraft(" ", TagColour.TEAL, StageKind.OPEN)));
        refused("name", () -> catalog.create(owner, new StageDraft("\u0000", TagColour.TEAL, StageKind.OPEN)));
        refused("name", () -> catalog.rename(owner, stage("New").id(), "PROPOSAL"));
        refused("name", () -> catalog.rename(owner, stage("New").id(), "x".repeat(41)));
        catalog.rename(owner, stage("New").id(), "NEW");
        assertThat(world.stageNames(owner)).contains("NEW");
    }

    @Test
    void stagesAreRenamedRecolouredAndMoved() {
        StageId first = stage("New").id();
        catalog.rename(owner, first, "Inbox");
        catalog.recolour(owner, first, TagColour.PINK);
        catalog.move(owner, first, 2);

        assertThat(world.stageNames(owner))
                .containsExactly("Proposal", "Negotiation", "Inbox", "Closed Won", "Closed Lost");
        assertThat(stage("Inbox").colour()).isEqualTo(TagColour.PINK);
        catalog.move(owner, first, 99);
        assertThat(world.stageNames(owner)).last().isEqualTo("Inbox");
    }

    @Test
    void renamingLeavesHistoryAsItWas() {
        DealId deal = world.deal(owner, "Tea");
        catalog.rename(owner, stage("New").id(), "Inbox");

        assertThat(reading.history(owner, deal, null, 1))
                .extracting(DealMove::to)
                .containsExactly("New");
        assertThat(reading.details(owner, deal).stage().name()).isEqualTo("Inbox");
    }

    @Test
    void oneOpenStageStays() {
        catalog.delete(owner, stage("New").id(), null);
        catalog.delete(owner, stage("Proposal").id(), null);

        refused("kind", () -> catalog.delete(owner, stage("Negotiation").id(), null));
        refused("kind", () -> catalog.changeKind(owner, stage("Negotiation").id(), StageKind.LOST));
        assertThat(stage("Negotiation").kind()).isEqualTo(StageKind.OPEN);
    }

    @Test
    void deletingAStageAsksWhereItsDealsGo() {
        DealId deal = world.deal(owner, "Tea");
        StageId gone = stage("New").id();
        assertThat(catalog.usage(owner)).isEqualTo(Map.of(gone, 1L));

        refused("heir", () -> catalog.delete(owner, gone, null));
        refused("heir", () -> catalog.delete(owner, gone, gone));
        refused(
                "heir",
                () -> catalog.delete(
                        owner, gone, world.stage(people.owner(), "New").id()));

        clock.advance(Duration.ofDays(1));
        assertThat(catalog.delete(owner, gone, stage("Proposal").id())).isEqualTo(1);

        assertThat(world.stageNames(owner)).doesNotContain("New");
        assertThat(reading.details(owner, deal).stage()).isEqualTo(stage("Proposal"));
        assertThat(reading.details(owner, deal).movedAt()).isEqualTo(clock.instant());
        assertThat(reading.history(owner, deal, null, 2))
                .extracting(DealMove::from, DealMove::to)
                .containsExactly(tuple("New", "Proposal"), tuple(null, "New"));
        assertThat(events.stream(DealChanged.class)).hasSize(1);
        assertThat(events.stream(DealsChanged.class))
                .contains(new DealsChanged(
                        owner.workspace(), null, Set.of(gone, stage("Proposal").id())));
    }

    @Test
    void dealsThatGoToAWonStageAreWon() {
        LeadId lead = people.lead(owner, "Lena", "");
        DealId deal = world.deal(owner, lead, "Tea");
        catalog.delete(owner, stage("New").id(), stage("Closed Won").id());

        assertThat(reading.details(owner, deal).closedAt()).isEqualTo(TestClock.START);
        assertThat(happened()).containsExactly(DealHappened.What.CREATED, DealHappened.What.WON);
        assertThat(reading.summary(owner, lead).customerSince()).isPresent();
    }

    @Test
    void anotherKindOfStageChangesWhatItsDealsAre() {
        DealId deal = world.deal(owner, "Tea");
        StageId stage = stage("New").id();
        clock.advance(Duration.ofDays(1));

        catalog.changeKind(owner, stage, StageKind.LOST);
        assertThat(reading.details(owner, deal).status()).isEqualTo(DealStatus.LOST);
        assertThat(reading.details(owner, deal).closedAt()).isEqualTo(clock.instant());
        assertThat(reading.details(owner, deal).movedAt()).isEqualTo(TestClock.START);

        catalog.changeKind(owner, stage, StageKind.OPEN);
        assertThat(reading.details(owner, deal).closedAt()).isNull();
        assertThat(happened())
                .containsExactly(DealHappened.What.CREATED, DealHappened.What.LOST, DealHappened.What.REOPENED);
    }

    @Test
    void betweenTwoWonStagesADealStaysWonSinceItWas() {
        DealId deal = world.deal(owner, "Tea");
        StageId delivered = catalog.create(owner, new StageDraft("Delivered", TagColour.GREEN, StageKind.WON));
        deals.move(owner, deal, stage("New").id(), stage("Closed Won").id());
        clock.advance(Duration.ofDays(3));
        deals.move(owner, deal, stage("Closed Won").id(), delivered);
        assertThat(reading.details(owner, deal).closedAt()).isEqualTo(TestClock.START);

        catalog.delete(owner, delivered, stage("Closed Won").id());
        assertThat(reading.details(owner, deal).closedAt()).isEqualTo(TestClock.START);
    }

    @Test
    void manyDealsMoveInFewStatementsOfTheirOwn() {
        LeadId lead = manyDeals();

        StageId gone = stage("New").id();
        StageId heir = stage("Proposal").id();
        var count = statements.during(() -> catalog.delete(owner, gone, heir));

        assertThat(reading.summary(owner, lead).all()).isEqualTo(601);
        assertThat(count.sql().stream().filter(sql -> sql.contains("update deal set")))
                .hasSize(2);
        assertThat(count.sql().stream().filter(sql -> sql.contains("insert into deal_move")))
                .hasSize(2);
    }

    @Test
    void manyDealsThatAreWonTogetherAreToldTogether() {
        LeadId lead = manyDeals();

        var count =
                statements.during(() -> catalog.changeKind(owner, stage("New").id(), StageKind.WON));

        assertThat(reading.summary(owner, lead).won()).isEqualTo(601);
        assertThat(count.sql().stream().filter(sql -> sql.contains("insert into activity ")))
                .hasSize(2);
        assertThat(jdbc.sql("select count(*) from activity where lead_id = ? and type = 'deal.won'")
                        .param(lead.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(601);
    }

    /** 601 of one lead, in the first stage. */
    private LeadId manyDeals() {
        LeadId lead = people.lead(owner, "Lena", "");
        deals.create(owner, lead, draft("One", "1", "EUR"), null);
        jdbc.sql("""
                        insert into deal (workspace_id, lead_id, title, title_key, search_text, amount, currency, revenue_type, stage_id,
                          created_by, created_at, moved_at, version)
                        select d.workspace_id, d.lead_id, d.title, d.title_key, d.search_text, d.amount, d.currency, d.revenue_type,
                          d.stage_id, d.created_by, d.created_at, d.moved_at, 0
                        from deal d cross join lead_numbers n where d.lead_id = ?""".replace("lead_numbers n", numbers(600)))
                .param(lead.value())
                .update();
        return lead;
    }

    private static String numbers(int count) {
        String digits = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "(select a.d + 10 * b.d + 100 * c.d as n from " + digits + " a, " + digits + " b, " + digits
                + " c where a.d + 10 * b.d + 100 * c.d < " + count + ") n";
    }

    /** What was told by itself, and then what was told with others. */
    private Stream<DealHappened.What> happened() {
        Stream<DealHappened> together = events.stream(LeadEvents.class)
                .flatMap(several -> several.events().stream())
                .filter(DealHappened.class::isInstance)
                .map(DealHappened.class::cast);
        return Stream.concat(events.stream(DealHappened.class), together).map(DealHappened::what);
    }

    private Stage stage(String name) {
        return world.stage(owner, name);
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo(field));
    }
}

@OnH2
class StageTestsOnH2 extends StageTests {}

@OnPostgres
class StageTestsOnPostgres extends StageTests {

    private static final int ROUNDS = 60;

    /** Each of the two holds stages that the other one wants. */
    @Test
    void stagesAreOrderedWhileDealsMoveThroughThem() throws Exception {
        DealId deal = world.deal(owner, "Tea");
        List<StageId> stages = board.stages(owner).stream().map(Stage::id).toList();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> ordering = people.submit(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    catalog.move(owner, stages.get(i % 2 == 0 ? 4 : 0), 0);
                }
            });
            Future<?> moving = people.submit(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    deals.move(owner, deal, stages.get(i % 2 == 0 ? 0 : 4), stages.get(i % 2 == 0 ? 4 : 0));
                }
            });
            ordering.get();
            moving.get();
        }
        assertThat(world.stageNames(owner)).startsWith("New").hasSize(5);
    }
}
