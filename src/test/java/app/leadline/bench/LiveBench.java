package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.bench.LiveWorld.Conversed;
import app.leadline.conversation.ConversationWatchProbe;
import app.leadline.conversation.PollPerPage;
import app.leadline.support.Postgres;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

final class LiveBench {

    private static final int CONVERSATIONS = Integer.getInteger("bench.conversations", 500);
    private static final int TABS = 2;
    private static final int WATCHERS = CONVERSATIONS * TABS;
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final ConfigurableApplicationContext application;
    private final LiveNews news;
    private final LiveTabs tabs;
    private final List<Conversed> talks;

    static long t0 = System.nanoTime();

    static void log(String s) {
        System.err.printf("%6.1f %s%n", (System.nanoTime() - t0) / 1e9, s);
    }

    LiveBench(ConfigurableApplicationContext application, LiveNews news, LiveTabs tabs, List<Conversed> talks) {
        this.application = application;
        this.news = news;
        this.tabs = tabs;
        this.talks = talks;
    }

    record Used(long polls, double cpu, long commits) {}

    Used during(LongSupplier polls, Runnable work) {
        long p = polls.getAsLong();
        double c = cpu();
        long x = commits();
        work.run();
        return new Used(polls.getAsLong() - p, cpu() - c, commits() - x);
    }

    static void pause(Duration d) {
        long end = System.nanoTime() + d.toNanos();
        while (System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
    }

    long commits() {
        return application
                .getBean(JdbcClient.class)
                .sql("select xact_commit from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }

    static double cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            pause(Duration.ofMillis(300));
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e3;
    }

    void write(Consumer<Conversed> how, Duration within, List<Conversed> whom) {
        Random chance = new Random(7);
        long start = System.nanoTime();
        List<Conversed> order = new ArrayList<>(whom);
        Collections.shuffle(order, chance);
        long[] at = order.stream()
                .mapToLong(o -> (long) (chance.nextDouble() * within.toNanos()))
                .sorted()
                .toArray();
        for (int i = 0; i < at.length; i++) {
            long due = start + at[i];
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            how.accept(order.get(i));
        }
        pause(Duration.ofNanos(start + within.toNanos() - System.nanoTime()));
    }

    void await(int count, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && news.onPage().count() < count) pause(Duration.ofMillis(100));
        pause(Duration.ofSeconds(2));
    }

    String delays() {
        return "%d on pages p50 %.1f p99 %.1f max %.1f; %d in browsers p50 %.1f p99 %.1f max %.1f"
                .formatted(
                        news.onPage().count(),
                        news.onPage().percentile(50),
                        news.onPage().percentile(99),
                        news.onPage().percentile(100),
                        news.inBrowser().count(),
                        news.inBrowser().percentile(50),
                        news.inBrowser().percentile(99),
                        news.inBrowser().percentile(100));
    }

    void measure() throws Exception {
        var probe = application.getBean(ConversationWatchProbe.class);
        double bare = heap();
        log("bare heap " + bare);
        talks.forEach(t -> tabs.person(t.owner().email(), t.lead().value()));
        tabs.open();
        log("opened; polls " + probe.polls() + " watched " + probe.conversations());
        var pages = news.pages();
        log(pages.size() + " pages");
        double page = heap();
        log("page kB " + (page - bare) / WATCHERS + "; polls " + probe.polls());
        log("nobody looks " + during(probe::polls, () -> pause(INTERVAL)));
        tabs.show();
        log("shown");
        pause(WARM_UP);
        log("watched " + probe.conversations() + " polls " + probe.polls());
        log("looking " + during(probe::polls, () -> pause(INTERVAL)));
        double watch = heap();
        log("watch kB " + (watch - page) / WATCHERS);
        news.begin(true);
        log("messages " + during(probe::polls, () -> write(news::write, INTERVAL, talks)));
        await(WATCHERS, Duration.ofSeconds(20));
        log(delays());
        double after = heap();
        log("after kB " + (after - page) / WATCHERS);
        for (int burst : new int[] {50, 500}) {
            news.begin(true);
            log("burst " + burst
                    + during(probe::polls, () -> write(news::write, Duration.ZERO, talks.subList(0, burst))));
            await(burst * TABS, Duration.ofSeconds(20));
            log(delays());
        }
        tabs.hide();
        log("hidden; watched " + probe.conversations());
        var alone = application.getBean(PollPerPage.class);
        Map<Long, Conversed> byLead =
                talks.stream().collect(Collectors.toMap(t -> t.lead().value(), t -> t));
        news.begin(false);
        double before = heap();
        pages.forEach(p -> alone.begin(byLead.get(p.lead()).conversation(), p::looked));
        pause(WARM_UP);
        log("naive warm polls " + alone.polls());
        log("naive " + during(alone::polls, () -> pause(INTERVAL)));
        log("naive heap kB " + (heap() - before) / WATCHERS);
        news.begin(false);
        log("naive messages " + during(alone::polls, () -> write(news::writeQuietly, INTERVAL, talks)));
        await(WATCHERS, Duration.ofSeconds(40));
        log(delays());
    }

    public static void main(String[] arguments) throws Exception {
        LiveNews news = new LiveNews();
        try (var context = start(news)) {
            log("started");
            var talks = new LiveWorld(context).conversations(CONVERSATIONS);
            log("world");
            try (LiveTabs tabs = new LiveTabs(
                    "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"),
                    LiveWorld.PASSWORD,
                    TABS,
                    news)) {
                new LiveBench(context, news, tabs, talks).measure();
            }
        }
    }

    static ConfigurableApplicationContext start(LiveNews news) {
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
}
