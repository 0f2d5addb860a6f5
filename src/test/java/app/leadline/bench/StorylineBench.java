package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.conversation.Conversations;
import app.leadline.intelligence.RunState.Step;
import app.leadline.intelligence.RunWatch;
import app.leadline.intelligence.StorylineService;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.Postgres;
import app.leadline.support.Statements;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a storyline costs for leads with 10, 1,000 and 100,000 messages and as many activities, the first time and again after ten more
 * messages, on H2 and PostgreSQL: milliseconds and statements, and what the model is given to read. The real client speaks to a server that
 * answers at once. A lead for each size and repetition, the sizes in turn, so that what the machine does meanwhile meets all of them; medians.
 * Other sizes: {@code -Dbench.sizes=10,100000}
 */
final class StorylineBench {

    private static final int[] SIZES = Stream.of(
                    System.getProperty("bench.sizes", "10,1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int LEADS = 5;
    private static final int AGAIN = 4;
    private static final int NEW_MESSAGES = 10;

    /** With digests, and for each of them so many without: then no size pays for classes that are loaded and code that is compiled. */
    private static final int WARM_UP = 12;

    private static final int WARM_UP_AGAIN = 12;
    private static final int WARM_UP_MESSAGES = 2_000;
    private static final String H2 =
            "jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private final ConfigurableApplicationContext application;
    private final AnsweringModel model;
    private final StorylineService service;
    private final RunWatch watch;
    private final JdbcClient jdbc;
    private final BenchLeads leads;

    private StorylineBench(ConfigurableApplicationContext application, AnsweringModel model) {
        this.application = application;
        this.model = model;
        this.service = application.getBean(StorylineService.class);
        this.watch = application.getBean(RunWatch.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.leads = BenchLeads.in(application);
    }

    /**
     * @param millis of all
     * @param reading until the writer is asked, digests and their requests included
     * @param writing the request for the storyline
     * @param keeping the checks and the version
     * @param tokens that the model is given, a token for every four bytes, without and with digests
     */
    private record Cost(
            double millis,
            double reading,
            double writing,
            double keeping,
            int statements,
            long tokens,
            long digestTokens,
            int digests) {}

    public static void main(String[] arguments) {
        Table table = new Table(
                "database",
                "messages",
                "storyline",
                "ms",
                "reading",
                "model",
                "keeping",
                "SQL",
                "tokens",
                "digests",
                "their tokens",
                "ms / the first");
        try (AnsweringModel model = AnsweringModel.start()) {
            measure("H2", H2, model, table);
            measure("PostgreSQL", Postgres.url(), model, table);
        }
        System.out.println(
                "\nmedians of " + LEADS + " leads of each size; again: " + AGAIN + " times each, after " + NEW_MESSAGES
                        + " more messages; the model answers at once; a token for every four bytes of the request\n");
        table.print();
    }

    private static void measure(String database, String url, AnsweringModel model, Table table) {
        try (ConfigurableApplicationContext application = start(url, model)) {
            StorylineBench bench = new StorylineBench(application, model);
            IntStream.range(0, WARM_UP).forEach(i -> bench.measure(WARM_UP_MESSAGES, new ArrayList<>(), WARM_UP_AGAIN));
            Map<Integer, List<Cost>> first = new TreeMap<>();
            Map<Integer, List<Cost>> again = new HashMap<>();
            for (int i = 0; i < LEADS; i++) {
                for (int size : SIZES) {
                    first.computeIfAbsent(size, any -> new ArrayList<>())
                            .add(bench.measure(size, again.computeIfAbsent(size, any -> new ArrayList<>()), AGAIN));
                }
            }
            first.forEach((size, costs) -> {
                row(table, database, size, "the first", costs, first.get(SIZES[0]));
                row(table, database, size, "again", again.get(size), again.get(SIZES[0]));
            });
        }
    }

    private Cost measure(int size, List<Cost> later, int times) {
        LeadId lead = new LeadId(leads.withHistory(size));
        Cost first = cost(lead);
        for (int i = 0; i < times; i++) {
            write(lead);
            later.add(cost(lead));
        }
        return first;
    }

    private static void row(
            Table table, String database, int size, String which, List<Cost> costs, List<Cost> smallest) {
        table.row(
                database,
                "%,d".formatted(size),
                which,
                "%.1f".formatted(median(costs, Cost::millis)),
                "%.1f".formatted(median(costs, Cost::reading)),
                "%.1f".formatted(median(costs, Cost::writing)),
                "%.1f".formatted(median(costs, Cost::keeping)),
                "%.0f".formatted(median(costs, Cost::statements)),
                "%,.0f".formatted(median(costs, Cost::tokens)),
                "%.0f".formatted(median(costs, Cost::digests)),
                "%,.0f".formatted(median(costs, Cost::digestTokens)),
                "%.2f".formatted(median(costs, Cost::millis) / median(smallest, Cost::millis)));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return costs.stream()
                .mapToDouble(of)
                .sorted()
                .skip(costs.size() / 2)
                .findFirst()
                .orElseThrow();
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
        Map<Step, Long> reached = new HashMap<>();
        Statements.Count count = application
                .getBean(Statements.class)
                .during(() -> reached.putAll(
                        watch.steps(lead, () -> service.generate(member, lead, Locale.ENGLISH, ZoneOffset.UTC))));
        return new Cost(
                reached.get(Step.DONE) / 1e6,
                between(reached, Step.READING, Step.WRITING),
                between(reached, Step.WRITING, Step.CHECKING),
                between(reached, Step.CHECKING, Step.DONE),
                count.statements(),
                model.storylineBytes() / 4,
                model.digestBytes() / 4,
                model.digests());
    }

    private static double between(Map<Step, Long> reached, Step from, Step to) {
        return (reached.get(to) - reached.get(from)) / 1e6;
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
