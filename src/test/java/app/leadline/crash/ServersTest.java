package app.leadline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.Postgres;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two servers on one database: rounds of campaigns run on one of them, the Telegram account is open on one of them, and whichever dies, the
 * other one takes over what it had. {@code -Dcrash.kills=} and {@code -Dcrash.seed=} as for {@link CrashTest}.
 */
class ServersTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int PARTICIPANTS = 15 * KILLS;
    private static final int LONGEST_LIFE_MS = 4_000;
    private static final long PATIENCE_MS = 120_000;

    @TempDir
    Path data;

    private final Random random = new Random(SEED);
    private List<String> database = List.of();
    private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());

    @Test
    void twoServersSendEachStepOnceHoweverOftenOneOfThemDies() throws IOException, SQLException, InterruptedException {
        database = database();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.get(0), database.get(1), database.get(2)));
        System.out.println("ServersTest: " + KILLS + " kills, -Dcrash.seed=" + SEED);
        try (var telegram = new TelegramSimulator(CrashTest.brisk(), Clock.systemUTC());
                var door = new GatewayServer(telegram)) {
            var connecting = server("first", door, "connect", "" + PARTICIPANTS);
            assertThat(connecting.awaitEnd(PATIENCE_MS)).isTrue();
            List<PressingProcess> servers = new ArrayList<>(List.of(serving("one", door), serving("two", door)));
            for (int i = 0; i < KILLS; i++) {
                awaitServing(servers);
                long before = sent();
                servers.get(0).awaitEnd(random.nextInt(LONGEST_LIFE_MS));
                PressingProcess victim = servers.remove(random.nextInt(servers.size()));
                victim.kill();
                servers.add(serving("after " + i, door));
                System.out.printf("killed one after %d messages, account then with %s%n", sent() - before, holder());
            }
            awaitServing(servers);
            var last = server("last", door, "finish");
            assertThat(last.awaitEnd(PATIENCE_MS)).isTrue();
            assertThat(last.lines()).contains(PressingApplication.EMPTY);
            servers.forEach(PressingProcess::kill);
            eachStepArrivedOnce(telegram);
        }
    }

    private void eachStepArrivedOnce(TelegramSimulator telegram) {
        long self = telegram.controls()
                .account(new SessionKey(jdbc.sql("select session_key from telegram_account")
                        .query(String.class)
                        .single()));
        for (int i = 0; i < PARTICIPANTS; i++) {
            assertThat(telegram.controls()
                            .talk(self, PressingApplication.participant(i))
                            .messages())
                    .extracting(TelegramMessage::text)
                    .containsExactlyElementsOf(PressingApplication.STEPS);
        }
        int messages = PARTICIPANTS * PressingApplication.STEPS.size();
        assertThat(sent()).isEqualTo(messages);
        assertThat(number("select count(*) from activity where type = 'message.sent'"))
                .isEqualTo(messages);
        assertThat(number("select count(*) from participation where state = 'COMPLETED'"))
                .isEqualTo(PARTICIPANTS);
    }

    private PressingProcess serving(String node, GatewayServer door) throws IOException {
        return server(node, door, "serve");
    }

    private PressingProcess server(String node, GatewayServer door, String... work) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(door.port()), "0"));
        arguments.addAll(List.of(work));
        return new PressingProcess(
                database,
                data,
                Map.of(
                        "LEADLINE_TELEGRAM_NODE", node,
                        "LEADLINE_TELEGRAM_LEASE", "4s",
                        "LEADLINE_OUTBOX_PAUSE", "60ms",
                        "LEADLINE_OUTBOX_LOOK", "1s",
                        "DB_SCHEDULER_HEARTBEATINTERVAL", "500ms",
                        "DB_SCHEDULER_POLLINGINTERVAL", "250ms"),
                arguments.toArray(String[]::new));
    }

    private static void awaitServing(List<PressingProcess> servers) throws InterruptedException {
        for (PressingProcess server : servers) {
            server.awaitLineOrEnd(PressingApplication.SERVING);
        }
    }

    private long sent() {
        return number("select count(*) from campaign_message where state = 'SENT'");
    }

    private String holder() {
        return jdbc.sql("select coalesce(held_by, 'nobody') from telegram_account")
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<String> database() throws SQLException {
        try (var connection = DriverManager.getConnection(Postgres.url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists servers");
            statement.execute("create database servers");
        }
        return List.of(Postgres.url().replace("/postgres?", "/servers?"), "postgres", "postgres");
    }
}
