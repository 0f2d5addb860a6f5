package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What finding leads costs among a million in one workspace on PostgreSQL, with other workspaces beside it: SQL and milliseconds of
 * everything one does with the list. {@code ./mvnw -Pbench verify -Dbench=leads}
 */
final class LeadsBench {

    private static final int REPEATS = 15;
    private static final int PAGE = 50;
    private static final double WANTED = 300;

    private final LeadList list;
    private final CurrentMember asker;
    private final Statements statements;
    private final String database;
    private final Table table;
    private final TagService tags;

    private LeadsBench(ConfigurableApplicationContext application, int count, String database, Table table) {
        this.list = application.getBean(LeadList.class);
        this.statements = application.getBean(Statements.class);
        this.database = database;
        this.table = table;
        this.tags = application.getBean(TagService.class);
        this.asker = BenchWorkspace.withLeads(application, count);
    }

    public static void main(String[] arguments) {
        Table table = new Table("database", "interaction", "found", "SQL", "median ms", "worst ms", "");
        measure("PostgreSQL", Postgres.url(), "postgres", 1_000_000, table);
        System.out.println("\n" + REPEATS + " times each; the first page of a list includes its count\n");
        table.print();
    }

    static void measure(String database, String url, String user, int count, Table table) {
        try (ConfigurableApplicationContext application = start(url, user)) {
            LeadsBench bench = new LeadsBench(application, count, "%s, %,d".formatted(database, count), table);
            bench.paging();
            bench.orders();
            bench.filters();
            bench.searches();
        }
    }

    private void paging() {
        LeadQuery newest = LeadQuery.ALL;
        first("open the list", Map.of());
        LeadKey second = after(newest, 1);
        time("next page", () -> list.page(asker, newest, second, PAGE));
        LeadKey far = after(newest, 5_000);
        time("page 5,000, or the last", () -> list.page(asker, newest, far, PAGE));
        LeadQuery found = LeadQuery.of(Map.of("q", "an", "sort", "name"));
        LeadKey deep = after(found, 200);
        time("\"an\" by name, page 200", () -> list.page(asker, found, deep, PAGE));
        LeadRow row = list.page(asker, found, deep, 1).getFirst();
        time("place of a lead in it", () -> list.neighbours(asker, found, row.id()));
    }

    private void orders() {
        for (String sort :
                List.of("name", "-name", "created", "-created", "priority", "-priority", "status", "-status")) {
            first("sort by " + sort, Map.of("sort", sort));
        }
    }

    private void filters() {
        for (String name : List.of("newsletter", "trade fair", "vip")) {
            first("tag " + name, Map.of("tag", tag(name)));
            first("tag " + name + ", by name", Map.of("tag", tag(name), "sort", "name"));
        }
        for (String status : List.of("active", "archived", "blocked")) {
            first("status " + status, Map.of("status", status));
            first("status " + status + ", by name", Map.of("status", status, "sort", "name"));
        }
        first("priority high, status blocked", Map.of("priority", "high", "status", "blocked"));
        first("archived, tag vip, \"an\"", Map.of("status", "archived", "tag", tag("vip"), "q", "an"));
    }

    private void searches() {
        for (String text : List.of(
                "a",
                "q",
                "ß",
                "an",
                "qx",
                "ann",
                "anna",
                "anna k",
                "anna keller",
                "zoe",
                "xylander",
                "zzzz",
                "@anna_",
                "079 123",
                "0791234567",
                "4567",
                "99",
                "\u674e")) {
            first("search \"" + text + "\"", Map.of("q", text));
            first("search \"" + text + "\", by name", Map.of("q", text, "sort", "name"));
        }
    }

    private String tag(String name) {
        return tags.all(asker).stream()
                .filter(tag -> tag.name().equals(name))
                .map(tag -> String.valueOf(tag.id().value()))
                .findFirst()
                .orElseThrow();
    }

    /** What the list asks for when it is opened, sorted, filtered or searched: how many, and the first rows. */
    private void first(String name, Map<String, String> parameters) {
        LeadQuery query = LeadQuery.of(parameters);
        time(
                name,
                () -> {
                    list.count(asker, query);
                    list.page(asker, query, null, PAGE);
                },
                query);
    }

    private void time(String name, Runnable interaction) {
        time(name, interaction, null);
    }

    private void time(String name, Runnable interaction, @Nullable LeadQuery counted) {
        int sql = statements.during(interaction).statements();
        double[] millis = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long begin = System.nanoTime();
            interaction.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        double worst = millis[REPEATS - 1];
        var count = counted == null ? null : list.count(asker, counted);
        table.row(
                database,
                name,
                count == null ? "" : "%,d%s".formatted(count.number(), count.more() ? "+" : ""),
                sql,
                "%.1f".formatted(millis[REPEATS / 2]),
                "%.1f".formatted(worst),
                worst > WANTED ? "slow" : "");
    }

    /** The key after so many pages, walked to in larger steps; that of the last row when there are not so many. */
    private LeadKey after(LeadQuery query, int pages) {
        int left = pages * PAGE;
        LeadKey key = list.page(asker, query, null, PAGE).getLast().key();
        left -= PAGE;
        while (left > 0) {
            List<LeadRow> rows = list.page(asker, query, key, Math.min(left, 1_000));
            if (rows.size() < PAGE) {
                return key;
            }
            key = rows.getLast().key();
            left -= rows.size();
        }
        return key;
    }

    private static ConfigurableApplicationContext start(String url, String user) {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + user);
    }
}
