package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.intelligence.LeadMetrics;
import app.leadline.intelligence.WeeksOfLead;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the numbers of a lead cost, block by block, for leads with 10, 1,000 and 100,000 messages and as many activities among a thousand
 * others in the same workspace, on H2 and PostgreSQL. {@code ./mvnw -Pbench verify -Dbench=metrics}; other sizes:
 * {@code -Dbench.sizes=10,100000}
 */
final class MetricsBench {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10,1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int REPEATS = 15;
    private static final int WARM_UP = 10;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Without its memory for answers: the same question is asked again and again here, and nowhere else. */
    private static final String H2 =
            "jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                    + ";OPTIMIZE_REUSE_RESULTS=FALSE";

    private final ConfigurableApplicationContext application;
    private final LeadMetrics metrics;
    private final WeeksOfLead weeks;
    private final Statements statements;
    private final CurrentMember asker;

    private MetricsBench(ConfigurableApplicationContext application, CurrentMember asker) {
        this.application = application;
        this.metrics = application.getBean(LeadMetrics.class);
        this.weeks = application.getBean(WeeksOfLead.class);
        this.statements = application.getBean(Statements.class);
        this.asker = asker;
    }

    public static void main(String[] arguments) {
        Table table = new Table("database", "block", "lead with", "SQL", "median ms", "worst ms", "ms / the first");
        measure("H2", H2, table);
        measure("PostgreSQL", Postgres.url(), table);
        System.out.println(
                "\n" + REPEATS + " times each; SQL with the one that asks for permission; beside " + BenchMetrics.OTHERS
                        + " other leads of the workspace; a campaign message for every hundred messages, a deal for every thousand\n");
        table.print();
    }

    private static void measure(String database, String url, Table table) {
        try (ConfigurableApplicationContext application = start(url)) {
            BenchLeads leads = BenchLeads.in(application);
            BenchMetrics world = new BenchMetrics(application, leads.member());
            world.beside(new LeadId(leads.withHistory(100)));
            Map<Integer, LeadId> sizes = new LinkedHashMap<>();
            for (int size : SIZES) {
                LeadId lead = new LeadId(leads.withHistory(size));
                world.complete(lead, size);
                sizes.put(size, lead);
            }
            MetricsBench bench = new MetricsBench(application, leads.member());
            bench.tidy(database);
            Map<String, Double> first = new LinkedHashMap<>();
            sizes.forEach((size, lead) ->
                    bench.blocks(lead).forEach((block, work) -> bench.time(table, database, block, size, work, first)));
        }
    }

    /** What PostgreSQL does by itself after so many new rows. */
    private void tidy(String database) {
        String statement = database.equals("H2") ? "analyze" : "vacuum analyze";
        application.getBean(JdbcClient.class).sql(statement).update();
    }

    private Map<String, Runnable> blocks(LeadId lead) {
        Map<String, Runnable> blocks = new LinkedHashMap<>();
        blocks.put("campaigns", () -> metrics.campaigns(asker, lead));
        blocks.put("deals", () -> metrics.deals(asker, lead));
        blocks.put("last response", () -> metrics.lastResponse(asker, lead));
        blocks.put("collaborators", () -> metrics.team(asker, lead));
        blocks.put("weeks", () -> weeks.of(asker, lead, ZONE));
        Runnable[] each = blocks.values().toArray(Runnable[]::new);
        blocks.put("all of them", () -> Stream.of(each).forEach(Runnable::run));
        return blocks;
    }

    private void time(Table table, String database, String block, int size, Runnable work, Map<String, Double> first) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        int sql = statements.during(work).statements();
        double[] millis = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        double median = millis[REPEATS / 2];
        first.putIfAbsent(block, median);
        table.row(
                database,
                block,
                "%,d".formatted(size),
                sql,
                "%.1f".formatted(median),
                "%.1f".formatted(millis[REPEATS - 1]),
                "%.1f".formatted(median / first.getOrDefault(block, median)));
    }

    private static ConfigurableApplicationContext start(String url) {
        boolean h2 = url.startsWith("jdbc:h2");
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + (h2 ? "leadline" : "postgres"),
                "--spring.datasource.password=" + (h2 ? "leadline" : "postgres"));
    }
}
