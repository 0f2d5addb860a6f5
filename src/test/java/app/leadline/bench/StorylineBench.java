package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.conversation.Conversations;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.StorylineService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a storyline costs for leads with 10, 1,000 and 100,000 messages and as many activities, the first time and again after ten more
 * messages, on H2 and PostgreSQL: milliseconds and statements without the model's own time, and what the model is given to read. The real
 * client speaks to a server that answers at once. Other sizes: {@code -Dbench.sizes=10,100000}
 */
final class StorylineBench {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10,1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int REPEATS = 7;
    private static final int NEW_MESSAGES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String H2 =
            "jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private final ConfigurableApplicationContext application;
    private final AnsweringModel model;
    private final StorylineService service;
    private final JdbcClient jdbc;
    private final BenchLeads leads;

    private StorylineBench(ConfigurableApplicationContext application, AnsweringModel model) {
        this.application = application;
        this.model = model;
        this.service = application.getBean(StorylineService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.leads = BenchLeads.in(application);
    }

    /** @param tokens that the model is given, a token for every four bytes, without and with digests */
    private record Cost(double millis, int statements, long tokens, long digestTokens, int digests) {}

    public static void main(String[] arguments) {
        Table table = new Table(
                "database",
                "messages",
                "storyline",
                "ms",
                "SQL",
                "tokens",
                "digests",
                "their tokens",
                "ms / the first");
        try (AnsweringModel model = AnsweringModel.start()) {
            measure("H2", H2, model, table);
            measure("PostgreSQL", Postgres.url(), model, table);
        }
        System.out.println("\nagain: median of " + REPEATS + " times, each after " + NEW_MESSAGES
                + " more messages; the model answers at once; a token for every four bytes of the request\n");
        table.print();
    }

    private static void measure(String database, String url, AnsweringModel model, Table table) {
        try (ConfigurableApplicationContext application = start(url, model)) {
            StorylineBench bench = new StorylineBench(application, model);
            bench.warmUp();
            double first = 0;
            double again = 0;
            for (int size : SIZES) {
                LeadId lead = new LeadId(bench.leads.withHistory(size));
                Cost once = bench.cost(lead);
                Cost later = bench.again(lead);
                first = first == 0 ? once.millis() : first;
                again = again == 0 ? later.millis() : again;
                bench.row(table, database, size, "the first", once, first);
                bench.row(table, database, size, "again", later, again);
            }
        }
    }

    private void row(Table table, String database, int size, String which, Cost cost, double base) {
        table.row(
                database,
                "%,d".formatted(size),
                which,
                "%.0f".formatted(cost.millis()),
                cost.statements(),
                "%,d".formatted(cost.tokens()),
                cost.digests(),
                "%,d".formatted(cost.digestTokens()),
                "%.2f".formatted(cost.millis() / base));
    }

    /** So that no size pays for classes that are loaded. */
    private void warmUp() {
        LeadId lead = new LeadId(leads.withHistory(2_000));
        for (int i = 0; i < 10; i++) {
            cost(lead);
        }
    }

    private Cost again(LeadId lead) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            write(lead);
            costs.add(cost(lead));
        }
        costs.sort((one, other) -> Double.compare(one.millis(), other.millis()));
        return costs.get(REPEATS / 2);
    }

    private void write(LeadId lead) {
        CurrentMember member = leads.member();
        long talk = application
                .getBean(Conversations.class)
                .of(member, lead)
                .getFirst()
                .id()
                .value();
        IntStream.range(0, NEW_MESSAGES)
                .forEach(i -> jdbc.sql("""
                        insert into message (conversation_id, telegram_message_id, sent_at, outgoing, kind, text, search_text)
                        select :talk, max(telegram_message_id) + 1, max(sent_at) + interval '1' minute, false, 'TEXT',
                        'One more message: have you had time for our offer?', '' from message where conversation_id = :talk""").param("talk", talk).update());
        jdbc.sql("update conversation set message_count = message_count + ? where id = ?")
                .params(NEW_MESSAGES, talk)
                .update();
    }

    private Cost cost(LeadId lead) {
        CurrentMember member = leads.member();
        model.forget();
        long[] nanos = new long[1];
        Statements.Count count = application.getBean(Statements.class).during(() -> {
            long begin = System.nanoTime();
            service.generate(member, lead, Locale.ENGLISH, ZoneOffset.UTC);
            await(member, lead);
            nanos[0] = System.nanoTime() - begin;
        });
        return new Cost(
                nanos[0] / 1_000_000.0,
                count.statements(),
                model.storylineBytes() / 4,
                model.digestBytes() / 4,
                model.digests());
    }

    private void await(CurrentMember member, LeadId lead) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        RunState.Step step = RunState.Step.FETCHING;
        while (!step.ended() && System.nanoTime() < until) {
            LockSupport.parkNanos(500_000);
            step = service.state(member, lead).orElseThrow().step();
        }
        if (step != RunState.Step.DONE) {
            throw new IllegalStateException(String.valueOf(service.state(member, lead)));
        }
    }

    private static ConfigurableApplicationContext start(String url, AnsweringModel model) {
        boolean h2 = url.startsWith("jdbc:h2");
        SpringApplication application = new SpringApplication(LeadlineApplication.class);
        application.setSources(Set.of("app.leadline.support.TestConfig"));
        application.setAdditionalProfiles("test");
        return application.run(
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + (h2 ? "leadline" : "postgres"),
                "--spring.datasource.password=" + (h2 ? "leadline" : "postgres"),
                "--leadline.ai.provider=openai",
                "--leadline.ai.model=bench",
                "--leadline.ai.base-url=" + model.url());
    }
}
