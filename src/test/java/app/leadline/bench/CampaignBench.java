package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.Campaigns;
import app.leadline.campaign.StepDraft;
import app.leadline.conversation.Outbox;
import app.leadline.lead.LeadFilter;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccountId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A campaign of three steps for ten thousand leads on PostgreSQL and the simulated Telegram: how many messages a second at several rates
 * and how many statements each, beside somebody who presses as fast as the same rate allows; and how long it takes to add, start, look,
 * pause, cancel and delete. {@code ./mvnw -Pbench verify -Dbench=campaign}, smaller with
 * {@code -Dbench.jvm='-Dbench.participants=500 -Dbench.seconds=5'}
 */
final class CampaignBench {

    private static final int PARTICIPANTS = Integer.getInteger("bench.participants", 10_000);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(20));
    private static final Duration WATCHED = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final int SHOWN = Integer.getInteger("bench.shown", 12);
    private static final Duration SETTLING = Duration.ofSeconds(4);

    private final JdbcClient jdbc;
    private final CampaignService service;
    private final Campaigns campaigns;
    private final CampaignParticipants participants;
    private final Outbox outbox;
    private final CurrentMember anna;
    private final TelegramAccountId account;

    private CampaignBench(ConfigurableApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.service = application.getBean(CampaignService.class);
        this.campaigns = application.getBean(Campaigns.class);
        this.outbox = application.getBean(Outbox.class);
        this.participants = application.getBean(CampaignParticipants.class);
        Onboarding onboarding = application.getBean(Onboarding.class);
        MemberId id = onboarding.person("bench@example.com", "Anna", null);
        this.anna = new CurrentMember(id, "bench@example.com", "Anna", onboarding.organization("Bench", id));
        Login login = application.getBean(Logins.class).begin(anna, () -> {});
        login.byPhone("+41781234565");
        login.code("12345");
        this.account = login.connected().join();
    }

    public static void main(String[] arguments) throws IOException {
        Table sending = new Table("least pause", "limit /s", "who writes", "messages /s", "statements each");
        Table doing = new Table(
                "least pause",
                "adding ms",
                "starting ms",
                "telling ms",
                "list ms",
                "figures ms",
                "pausing ms",
                "sent after it",
                "cancelling ms",
                "deleting ms");
        for (Duration pause : PAUSES) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                            .start();
                    ConfigurableApplicationContext application = start(postgres, pause)) {
                new CampaignBench(application).measure(sending, doing, pause);
            }
        }
        System.out.printf(
                "%n%,d participants, 3 steps, %d s each; statements of everything, also of rounds and activities%n%n",
                PARTICIPANTS, WATCHED.toSeconds());
        sending.print();
        System.out.println();
        doing.print();
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres postgres, Duration pause) {
        return new SpringApplicationBuilder(LeadlineApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres")
                                + "&reWriteBatchedInserts=true",
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--leadline.outbox.pause=" + pause.toMillis() + "ms",
                        "--leadline.telegram.simulator.file=",
                        "--leadline.telegram.simulator.histories=false",
                        "--leadline.telegram.simulator.latency=5ms",
                        "--leadline.telegram.simulator.send-takes=100ms",
                        "--leadline.telegram.simulator.read-after=0",
                        "--leadline.telegram.simulator.answer-after=0",
                        "--leadline.telegram.simulator.unasked-every=0",
                        "--leadline.telegram.simulator.sends-per-window=1000000",
                        "--logging.level.root=warn");
    }

    private void measure(Table sending, Table doing, Duration pause) {
        jdbc.sql("create extension pg_stat_statements").update();
        leads();
        CampaignPlan plan = new CampaignPlan(account, ZoneOffset.UTC, null, null);
        CampaignId id = service.create(anna, new CampaignDraft("Bench", "", plan));
        service.changeSteps(anna, id, 0, List.of(step("Hello {first_name}"), step("And then"), step("At last")));
        long adding = millis(() -> participants.add(anna, id, new Audience.Matching(LeadFilter.NONE)));
        jdbc.sql("analyze").update();
        long starting = millis(() -> service.start(anna, id));
        long telling = millis(this::leadsAreTold);
        rest(SETTLING);
        watch(sending, pause, "campaign", () -> rest(WATCHED));
        long list = millis(() -> campaigns.page(anna, Campaigns.Filter.NONE, null, 50));
        long figures = millis(() -> campaigns.figures(anna, id));
        long pausing = millis(() -> service.pause(anna, id));
        long paused = sent();
        rest(SETTLING);
        long sentAfter = sent() - paused;
        leadsAreTold();
        watch(sending, pause, "a person", () -> press(pause));
        service.resume(anna, id);
        rest(SETTLING);
        long cancelling = millis(() -> service.cancel(anna, id));
        long deleting = millis(() -> service.delete(anna, id));
        doing.row(
                pause.toMillis() + " ms",
                adding,
                starting,
                telling,
                list,
                figures,
                pausing,
                sentAfter,
                cancelling,
                deleting);
    }

    private void watch(Table sending, Duration pause, String who, Runnable work) {
        long sentBefore = sent();
        Map<String, Long> before = statements();
        work.run();
        long sent = Math.max(1, sent() - sentBefore);
        Map<String, Long> during = statements();
        before.forEach((text, calls) -> during.merge(text, -calls, Long::sum));
        long statements = during.values().stream().mapToLong(Long::longValue).sum();
        sending.row(
                pause.toMillis() + " ms",
                Duration.ofSeconds(1).dividedBy(pause),
                who,
                "%.1f".formatted(sent / (double) WATCHED.toSeconds()),
                "%.1f".formatted(statements / (double) sent));
        shares(pause, who, during, sent);
    }

    /** Which statements those were, the most frequent first. */
    private static void shares(Duration pause, String who, Map<String, Long> calls, long sent) {
        Table shares = new Table("least pause", "who writes", "each", "a second", "statement");
        calls.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(one -> shares.row(
                        pause.toMillis() + " ms",
                        who,
                        "%.2f".formatted(one.getValue() / (double) sent),
                        "%.1f".formatted(one.getValue() / (double) WATCHED.toSeconds()),
                        one.getKey()));
        shares.print();
    }

    /** One message to each lead, as fast as the account may send. */
    private void press(Duration pause) {
        List<LeadId> leads = jdbc.sql("select id from lead order by id desc")
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
        long begin = System.nanoTime();
        for (int i = 0; System.nanoTime() - begin < WATCHED.toNanos(); i++) {
            outbox.send(anna, leads.get(i % leads.size()), account, UUID.randomUUID(), "Hello", null);
            LockSupport.parkNanos(begin + (i + 1) * pause.toNanos() - System.nanoTime());
        }
    }

    /** That they were added, and that the campaign began or stopped, becomes activities of each of them in the background. */
    private void leadsAreTold() {
        while (jdbc.sql("select count(*) from campaign_change where telling")
                        .query(Long.class)
                        .single()
                > 0) {
            rest(Duration.ofMillis(100));
        }
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static StepDraft step(String text) {
        return new StepDraft(null, text, Duration.ZERO);
    }

    private void leads() {
        jdbc.sql("""
                        insert into lead (workspace_id, telegram_user_id, first_name, last_name, source, status, priority, created_by,
                        created_at, version, sort_name, search_text)
                        select :workspace, 100000000 + n, 'Lead ' || n, '', 'IMPORT', 'ACTIVE', 2, :member, now(), 0,
                        'lead ' || n, 'lead ' || n from generate_series(1, :count) g(n)""")
                .param("workspace", anna.workspace().value())
                .param("member", anna.id().value())
                .param("count", PARTICIPANTS)
                .update();
    }

    private long sent() {
        return jdbc.sql("select count(*) from message where outgoing and telegram_message_id is not null")
                .query(Long.class)
                .single();
    }

    /** How often each text has run, by its beginning. */
    private Map<String, Long> statements() {
        Map<String, Long> calls = new HashMap<>();
        jdbc.sql("""
                        select left(regexp_replace(query, '\\s+', ' ', 'g'), 160) as text, sum(calls) as calls
                        from pg_stat_statements group by 1""").query(row -> {
            calls.put(row.getString("text"), row.getLong("calls"));
        });
        return calls;
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
