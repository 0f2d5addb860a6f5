package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.deal.DealBoard;
import app.leadline.deal.DealCard;
import app.leadline.deal.DealChoices;
import app.leadline.deal.DealFilter;
import app.leadline.deal.DealId;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.deal.StageId;
import app.leadline.organization.CurrentMember;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the board costs with 50,000 deals in one workspace among others on PostgreSQL: opening it, the pages of a column, totals, filters,
 * moving a deal. {@code ./mvnw -Pbench verify -Dbench=board}
 */
final class BoardBench {

    private static final int DEALS = 50_000;
    private static final int LEADS = 100_000;
    private static final int REPEATS = 20;
    private static final int WARM_UP = 3;
    private static final int PAGE = 30;

    private final DealBoard board;
    private final DealChoices choices;
    private final DealReading reading;
    private final DealService deals;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final CurrentMember asker;
    private final List<Stage> stages;
    private final List<StageId> columns;
    private final Table table = new Table("what", "SQL", "median ms", "worst ms");

    private BoardBench(ConfigurableApplicationContext application) {
        this.board = application.getBean(DealBoard.class);
        this.choices = application.getBean(DealChoices.class);
        this.reading = application.getBean(DealReading.class);
        this.deals = application.getBean(DealService.class);
        this.statements = application.getBean(Statements.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.asker = BenchWorkspace.withLeads(application, LEADS);
        BenchDeals.write(jdbc, asker, DEALS);
        this.stages = board.stages(asker);
        this.columns = stages.stream().map(Stage::id).toList();
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        try (ConfigurableApplicationContext running = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + Postgres.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres")) {
            BoardBench bench = new BoardBench(running);
            bench.measure();
            System.out.printf(
                    "%n%,d deals on %,d leads in %d stages, %d times each; SQL: statements with those that ask who may%n%n",
                    DEALS, LEADS, bench.stages.size(), REPEATS);
            bench.table.print();
        }
    }

    private void measure() {
        DealFilter all = DealFilter.NONE;
        time("open: stages, totals, first pages, choices", i -> {
            board.stages(asker);
            board.totals(asker, all);
            board.firstPages(asker, all, columns, PAGE);
            choices.filters(asker);
        });
        time("  totals of all stages", i -> board.totals(asker, all));
        time("  first page of every column", i -> board.firstPages(asker, all, columns, PAGE));
        time("  what there is to filter by", i -> choices.filters(asker));
        List<DealCard> walked = walk(all, 20);
        time("next page of a column", i -> page(all, walked.get(i * 5)));
        time("totals of two stages", i -> board.totals(asker, all, Set.of(columns.get(0), columns.get(1))));
        time("ten cards that changed", i -> board.cards(asker, all, some(walked, i)));
        filters();
        moves(walked);
    }

    private void filters() {
        filter("one currency", DealFilter.NONE.withCurrencies(Set.of(Currency.getInstance("JPY"))));
        filter("one revenue type", DealFilter.NONE.withRevenueTypes(Set.of(RevenueType.ANNUAL)));
        filter(
                "one of ten members",
                DealFilter.NONE.withCreators(
                        Set.of(choices.filters(asker).creators().getLast().id())));
        filter("a title that is on few deals", DealFilter.NONE.withText("rare tea"));
        filter("a name that few leads have", DealFilter.NONE.withText("quentin"));
        filter("a word that many deals have", DealFilter.NONE.withText("blend"));
        filter("a word that nothing has", DealFilter.NONE.withText("xylophone"));
        filter("two letters", DealFilter.NONE.withText("zo"));
    }

    private void filter(String name, DealFilter filter) {
        time("filter: " + name, i -> {
            board.totals(asker, filter);
            board.firstPages(asker, filter, columns, PAGE);
        });
    }

    private void moves(List<DealCard> walked) {
        List<DealId> some =
                walked.stream().map(DealCard::id).limit(REPEATS + WARM_UP).toList();
        time("move a deal to the next stage", i -> {
            DealId deal = some.get(i % some.size());
            StageId from = reading.details(asker, deal).stage().id();
            deals.move(asker, deal, from, columns.get((columns.indexOf(from) + 1) % columns.size()));
        });
    }

    private static Set<DealId> some(List<DealCard> walked, int from) {
        return new java.util.HashSet<>(
                walked.subList(from, from + 10).stream().map(DealCard::id).toList());
    }

    private List<DealCard> page(DealFilter filter, DealCard after) {
        return board.page(asker, filter, columns.getFirst(), after.key(), PAGE);
    }

    private List<DealCard> walk(DealFilter filter, int pages) {
        List<DealCard> walked = new ArrayList<>(board.page(asker, filter, columns.getFirst(), null, PAGE));
        for (int i = 1; i < pages; i++) {
            walked.addAll(page(filter, walked.getLast()));
        }
        return walked;
    }

    private void time(String name, IntConsumer work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept(i);
        }
        int sql = statements.during(() -> work.accept(0)).statements();
        double[] millis = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        table.row(name, sql, "%.1f".formatted(millis[REPEATS / 2]), "%.1f".formatted(millis[REPEATS - 1]));
        // Whoever waits, or gives up waiting, has what is measured so far.
        System.err.printf("%s: %.1f ms%n", name, millis[REPEATS / 2]);
    }
}
