package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.bench.LiveMeter.Used;
import app.leadline.bench.LiveWorld.Conversed;
import app.leadline.conversation.ConversationWatchProbe;
import app.leadline.conversation.PollPerPage;
import app.leadline.support.Postgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand open pages on five hundred conversations, two of each: how often Telegram is asked, how long a message takes from the gateway
 * to the page and to the browser, what that costs; and beside it a page that asks by itself. Every message is for another conversation;
 * browsers are another process, PostgreSQL too. {@code ./mvnw -Pbench verify -Dbench=live}
 */
final class LiveBench {

    private static final int CONVERSATIONS = Integer.getInteger("bench.conversations", 500);
    private static final int TABS = 2;
    private static final int PAGES = CONVERSATIONS * TABS;
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** A poll per page needs an interval, and its jitter, until the last page has looked. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final LiveNews news;
    private final LiveTabs tabs;
    private final List<Conversed> talks;
    private final LiveMeter meter;
    private final ConversationWatchProbe watch;
    private final PollPerPage alone;
    private final LiveTable table = new LiveTable(CONVERSATIONS, PAGES);

    private LiveBench(ConfigurableApplicationContext application, LiveNews news, LiveTabs tabs, List<Conversed> talks) {
        this.news = news;
        this.tabs = tabs;
        this.talks = talks;
        meter = new LiveMeter(application.getBean(JdbcClient.class));
        watch = application.getBean(ConversationWatchProbe.class);
        alone = application.getBean(PollPerPage.class);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LiveNews news = new LiveNews();
        try (ConfigurableApplicationContext application = start(news)) {
            List<Conversed> talks = new LiveWorld(application).conversations(CONVERSATIONS);
            String base = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
            try (LiveTabs tabs = new LiveTabs(base, LiveWorld.PASSWORD, TABS, news)) {
                LiveBench bench = new LiveBench(application, news, tabs, talks);
                bench.measure();
                System.out.printf(
                        "%n%,d pages of %,d conversations, %d s each; CPU of the server's JVM on %d cores. While each page polls by itself"
                                + " they are hidden: their browsers tell nothing of what was read.%n%n",
                        PAGES,
                        CONVERSATIONS,
                        INTERVAL.toSeconds(),
                        Runtime.getRuntime().availableProcessors());
                bench.table.print();
            }
        }
    }

    private static ConfigurableApplicationContext start(LiveNews news) {
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(LiveNews.class, () -> news));
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--leadline.data=target/bench-data",
                "--spring.datasource.url=" + Postgres.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--leadline.telegram.simulator.file=",
                "--leadline.telegram.simulator.histories=false",
                "--leadline.telegram.simulator.unasked-every=0",
                "--logging.level.root=warn");
    }

    private void measure() throws InterruptedException {
        double bare = meter.heapKilobytes();
        talks.forEach(talk -> tabs.person(talk.owner().email(), talk.lead().value()));
        tabs.open();
        List<LiveNews.Page> pages = news.pages();
        double open = meter.heapKilobytes();
        say(pages.size() + " pages are open");
        table.page((open - bare) / PAGES);
        table.nobodyLooks(meter.during(watch::polls, () -> LiveMeter.pause(INTERVAL)));

        tabs.show();
        LiveMeter.pause(WARM_UP);
        say(watch.conversations() + " conversations are looked at");
        double watching = meter.heapKilobytes();
        news.begin(true);
        Used shared = meter.during(watch::polls, () -> write(news::write, INTERVAL, talks));
        await(PAGES);
        Delays onPage = news.onPage();
        Delays inBrowser = news.inBrowser();
        List.of(CONVERSATIONS / 10, CONVERSATIONS).forEach(this::atOnce);
        tabs.hide();
        say(watch.conversations() + " conversations are looked at");

        double before = meter.heapKilobytes();
        Used each = eachByItself(pages);
        table.looked(shared, each);
        table.delays(onPage, news.onPage(), inBrowser);
        table.watcher((watching - open) / PAGES, (meter.heapKilobytes() - before) / PAGES);
    }

    private void atOnce(int messages) {
        news.begin(true);
        write(news::write, Duration.ZERO, talks.subList(0, messages));
        await(messages * TABS);
        table.atOnce(messages, news.onPage(), news.inBrowser());
    }

    private Used eachByItself(List<LiveNews.Page> pages) {
        Map<Long, Conversed> byLead =
                talks.stream().collect(Collectors.toMap(talk -> talk.lead().value(), talk -> talk));
        news.begin(false);
        pages.forEach(page -> alone.begin(byLead.get(page.lead()).conversation(), page::looked));
        LiveMeter.pause(WARM_UP);
        news.begin(false);
        Used used = meter.during(alone::polls, () -> write(news::writeQuietly, INTERVAL, talks));
        await(PAGES);
        return used;
    }

    /** One message to each of them, at random times of this period; returns at its end. */
    private static void write(Consumer<Conversed> how, Duration within, List<Conversed> whom) {
        Random chance = new Random(7);
        long start = System.nanoTime();
        List<Conversed> order = new ArrayList<>(whom);
        Collections.shuffle(order, chance);
        long[] times = order.stream()
                .mapToLong(talk -> start + (long) (chance.nextDouble() * within.toNanos()))
                .sorted()
                .toArray();
        for (int i = 0; i < times.length; i++) {
            LiveMeter.pauseUntil(times[i]);
            how.accept(order.get(i));
        }
        LiveMeter.pauseUntil(start + within.toNanos());
    }

    private void await(int deliveries) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && news.onPage().count() < deliveries) {
            LiveMeter.pause(Duration.ofMillis(100));
        }
        // The browsers have what their pages have a moment later.
        LiveMeter.pause(Duration.ofSeconds(1));
        if (news.onPage().count() < deliveries) {
            throw new IllegalStateException("%,d of %,d pages have their message"
                    .formatted(news.onPage().count(), deliveries));
        }
    }

    private static void say(String how) {
        System.out.println(how);
    }
}
