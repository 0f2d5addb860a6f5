package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.e2e.Chromium;
import app.leadline.support.Postgres;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;

/**
 * How long a person waits for a lead with 20,000 activities, in a real Chromium against the packaged jar: cold (empty cache),
 * warm (cache filled), and in-app (from the lead before it), until its name and the first rows are on screen.
 */
final class PageBench {

    private static final int REPEATS = 7;
    private static final int ACTIVITIES = 20_000;

    private PageBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Long> leads = prepare();
        String path = "/leads/" + leads.get(1) + "/activities?list=sort.name";
        String before = "/leads/" + leads.get(0) + "/activities?list=sort.name";
        try (PackagedApplication server = PackagedApplication.start(Postgres.url());
                Chromium chromium = Chromium.start()) {
            Browser browser = chromium.browser();
            List<Cookie> signedIn = signIn(browser, server.base());
            Table table = new Table("opening", "ms (median)", "ms (worst)", "requests", "kB transferred");
            report(table, "cold", () -> {
                try (BrowserContext context = context(browser, server.base(), signedIn)) {
                    return new PageLoad(context).open(path, "with " + (ACTIVITIES + 1));
                }
            });
            try (BrowserContext context = context(browser, server.base(), signedIn)) {
                PageLoad load = new PageLoad(context);
                load.open(path, "with " + (ACTIVITIES + 1));
                report(table, "warm", () -> load.open(path, "with " + (ACTIVITIES + 1)));
                report(table, "in-app", () -> {
                    load.open(before, "with " + ACTIVITIES);
                    return load.next("with " + (ACTIVITIES + 1));
                });
            }
            System.out.printf(
                    "%nA lead with %,d activities, %d times each; the server holds %d MB (resident), started in %.1f s%n%n",
                    ACTIVITIES, REPEATS, server.residentMegabytes(), server.startSeconds());
            table.print();
        }
    }

    /** @return two leads, neighbours in the list by name, both with a long history */
    private static List<Long> prepare() {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        try (var context = application.run(
                "--server.port=0",
                "--spring.datasource.url=" + Postgres.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres")) {
            BenchLeads leads = BenchLeads.in(context);
            return List.of(leads.withHistory(ACTIVITIES), leads.withHistory(ACTIVITIES + 1));
        }
    }

    private static List<Cookie> signIn(Browser browser, String base) {
        try (BrowserContext context = context(browser, base, List.of())) {
            var page = context.newPage();
            page.navigate("/login");
            page.locator("input[name=username]").fill("bench@example.com");
            page.locator("input[name=password]").fill(BenchLeads.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return context.cookies();
        }
    }

    private static BrowserContext context(Browser browser, String base, List<Cookie> cookies) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(base).setViewportSize(1440, 900));
        context.setDefaultTimeout(60_000);
        if (!cookies.isEmpty()) {
            context.addCookies(cookies);
        }
        return context;
    }

    private static void report(Table table, String name, Supplier<PageLoad.Cost> opening) {
        opening.get();
        var costs = IntStream.range(0, REPEATS)
                .mapToObj(i -> opening.get())
                .sorted(java.util.Comparator.comparingDouble(PageLoad.Cost::millis))
                .toList();
        var median = costs.get(REPEATS / 2);
        table.row(
                name,
                String.format(Locale.ROOT, "%.0f", median.millis()),
                String.format(Locale.ROOT, "%.0f", costs.getLast().millis()),
                median.requests(),
                String.format(Locale.ROOT, "%.0f", median.bytes() / 1024.0));
    }
}
