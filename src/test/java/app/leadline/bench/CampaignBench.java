package app.leadline.bench;

import app.leadline.LeadlineApplication;
import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignDraft;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignParticipants;
import app.leadline.campaign.CampaignPlan;
import app.leadline.campaign.CampaignService;
import app.leadline.campaign.StepDraft;
import app.leadline.lead.LeadFilter;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.MemberId;
import app.leadline.telegram.Login;
import app.leadline.telegram.Logins;
import app.leadline.telegram.TelegramAccountId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A campaign of three steps for ten thousand leads on PostgreSQL and the simulated Telegram: how many messages a second at several rates,
 * how many statements each, and how long starting and pausing take. {@code ./mvnw -Pbench verify -Dbench=campaign}
 */
final class CampaignBench {

    private static final int PARTICIPANTS = 10_000;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofMillis(50), Duration.ofMillis(20));
    private static final Duration WATCHED = Duration.ofSeconds(60);
    private static final long SETTLING_MS = 5_000;

    private final JdbcClient jdbc;
    private final CampaignService service;
    private final CampaignParticipants participants;
    private final CurrentMember anna;
    private final TelegramAccountId account;

    private CampaignBench(ConfigurableApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.service = application.getBean(CampaignService.class);
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
        Table table = new Table(
                "least pause", "limit /s", "messages /s", "statements each", "adding ms", "start ms", "pause ms");
        for (Duration pause : PAUSES) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                            .start();
                    ConfigurableApplicationContext application = start(postgres, pause)) {
                new CampaignBench(application).measure(table, pause);
            }
        }
        System.out.printf(
                "%n%,d participants, 3 steps, %d s each; statements of everything, also of rounds and activities%n%n",
                PARTICIPANTS, WATCHED.toSeconds());
        table.print();
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
                        "--leadline.campaign.ahead="
                                + Math.max(5, Duration.ofSeconds(1).dividedBy(pause)),
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

    private void measure(Table table, Duration pause) {
        jdbc.sql("create extension pg_stat_statements").update();
        leads();
        CampaignPlan plan = new CampaignPlan(account, ZoneOffset.UTC, null, null);
        CampaignId id = service.create(anna, new CampaignDraft("Bench", "", plan));
        service.changeSteps(anna, id, 0, List.of(step("Hello {first_name}"), step("And then"), step("At last")));
        long adding = millis(() -> participants.add(anna, id, new Audience.Matching(LeadFilter.NONE)));
        jdbc.sql("analyze").update();
        long starting = millis(() -> service.start(anna, id));
        LockSupport.parkNanos(Duration.ofMillis(SETTLING_MS).toNanos());
        long sentBefore = sent();
        long statementsBefore = statements();
        LockSupport.parkNanos(WATCHED.toNanos());
        long sent = sent() - sentBefore;
        long statements = statements() - statementsBefore;
        long pausing = millis(() -> service.pause(anna, id));
        table.row(
                pause.toMillis() + " ms",
                Duration.ofSeconds(1).dividedBy(pause),
                "%.1f".formatted(sent / (double) WATCHED.toSeconds()),
                "%.1f".formatted(statements / (double) Math.max(1, sent)),
                adding,
                starting,
                pausing);
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
        return jdbc.sql("select count(*) from campaign_message where state = 'SENT'")
                .query(Long.class)
                .single();
    }

    private long statements() {
        return jdbc.sql("select sum(calls) from pg_stat_statements")
                .query(Long.class)
                .single();
    }

    private static long millis(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
