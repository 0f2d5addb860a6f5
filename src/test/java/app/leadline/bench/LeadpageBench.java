package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.e2e.Chromium;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the Lead Detail Page costs for leads with 10, 1,000 and 100,000 activities and messages, on H2 and PostgreSQL, through
 * a real Chromium: statements, rows, milliseconds until the step is on screen, and bytes of Vaadin's own traffic. Other
 * sizes: {@code -Dbench.sizes=10,100000}
 */
final class LeadpageBench {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10,1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int REPEATS = 5;
    private static final String H2 =
            "jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private LeadpageBench() {}

    /** One thing a person does, from a place where the page stands ready. */
    private record Step(String name, String start, LeadpageVisit.Action action) {}

    public static void main(String[] arguments) {
        Table table = new Table(
                "database", "step", "lead with", "SQL", "rows", "ms", "kB sent", "kB unpacked", "ms / the first");
        measure("H2", H2, table);
        measure("PostgreSQL", Postgres.url(), table);
        System.out.println("\nmedian of " + REPEATS
                + " times; kB sent: bodies of the step as they crossed the network, push uncompressed;"
                + " unpacked: before compression\n");
        table.print();
    }

    private static void measure(String database, String url, Table table) {
        try (ConfigurableApplicationContext application = start(url);
                Chromium chromium = Chromium.start()) {
            BenchLeads leads = BenchLeads.in(application);
            List<Long> ids = IntStream.of(SIZES).mapToObj(leads::withHistory).toList();
            String port = application.getEnvironment().getRequiredProperty("local.server.port");
            LeadpageVisit visit = LeadpageVisit.signedIn(
                    chromium.browser(),
                    "http://localhost:" + port,
                    application.getBean(Statements.class),
                    leads.email());
            for (Step step : steps()) {
                double base = 0;
                for (int i = 0; i < SIZES.length; i++) {
                    var cost = visit.median(
                            REPEATS, step.start().replace("ID", ids.get(i).toString()), step.action());
                    base = i == 0 ? cost.millis() : base;
                    table.row(
                            database,
                            step.name(),
                            "%,d".formatted(SIZES[i]),
                            cost.statements(),
                            cost.rows(),
                            "%.0f".formatted(cost.millis()),
                            "%.1f".formatted(cost.sent() / 1000.0),
                            "%.1f".formatted(cost.unpacked() / 1000.0),
                            "%.2f".formatted(cost.millis() / base));
                }
            }
        }
    }

    private static List<Step> steps() {
        return List.of(
                new Step("open the page, Activities", "/leads/ID/activities", Page::reload),
                new Step("Activities, one screen further", "/leads/ID/activities", LeadpageVisit::scrollDown),
                new Step("open the page, Messages", "/leads/ID/messages", Page::reload),
                new Step("Messages, one screen up", "/leads/ID/messages", LeadpageVisit::scrollUp),
                new Step(
                        "change to the tab Messages",
                        "/leads/ID/activities",
                        page -> page.locator("#lead-tab-messages").click()),
                new Step(
                        "change to the tab Activities",
                        "/leads/ID/messages",
                        page -> page.locator("#lead-tab-activities").click()));
    }

    private static ConfigurableApplicationContext start(String url) {
        boolean h2 = url.startsWith("jdbc:h2");
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        return application.run(
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + (h2 ? "leadline" : "postgres"),
                "--spring.datasource.password=" + (h2 ? "leadline" : "postgres"));
    }
}
