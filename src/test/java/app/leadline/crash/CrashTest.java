package app.leadline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.Postgres;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatorSettings;
import app.leadline.telegram.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Whatever is pressed arrives once and in order, however often the application dies: {@code -Dcrash.kills=50} for many kills, and
 * {@code -Dcrash.seed=} for the same ones again.
 */
abstract class CrashTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final long SELF_CLOSING_MS = 60_000;

    @TempDir
    Path data;

    /** Address, user and password of an empty database. */
    abstract List<String> database(Path folder) throws SQLException;

    @Test
    void whatWasPressedArrivesOnceAndInOrderHoweverOftenTheApplicationDies()
            throws IOException, SQLException, InterruptedException {
        Random random = new Random(SEED);
        List<String> database = database(data);
        System.out.println(getClass().getSimpleName() + ": " + KILLS + " kills, -Dcrash.seed=" + SEED);
        try (var telegram = new TelegramSimulator(brisk(), Clock.systemUTC());
                var server = new GatewayServer(telegram)) {
            String numbers = connected(database, server);
            long[] ids =
                    Arrays.stream(numbers.split(",")).mapToLong(Long::parseLong).toArray();
            long[] pressed = new long[PressingApplication.TALKS];
            for (int i = 0; i < KILLS; i++) {
                telegram.controls().mischief(random.nextInt(3) == 0);
                for (String line : killed(database, server, random, numbers)) {
                    long lead = Long.parseLong(line.substring(PressingApplication.PRESSED.length()));
                    pressed[
                            (int) IntStream.range(0, pressed.length)
                                    .filter(talk -> ids[3 + talk] == lead)
                                    .findFirst()
                                    .orElseThrow()]++;
                }
            }
            server.witness(moment -> {});
            finished(database, server);
            long self = telegram.controls().account(session(database));
            for (int talk = 0; talk < pressed.length; talk++) {
                List<TelegramMessage> there = telegram.controls()
                        .talk(self, PressingApplication.person(talk))
                        .messages();
                assertThat(there)
                        .extracting(TelegramMessage::text)
                        .containsExactlyElementsOf(IntStream.range(0, there.size())
                                .mapToObj(PressingApplication::text)
                                .toList());
                assertThat((long) there.size()).isGreaterThanOrEqualTo(pressed[talk]);
                assertThat(rows(database, ids[3 + talk]))
                        .containsExactlyElementsOf(there.stream()
                                .map(message -> new Row(message.id(), message.text(), "SENT"))
                                .toList());
            }
            eachStepArrivedOnce(database, telegram, self);
            System.out.println("pressed and told: " + Arrays.stream(pressed).sum());
        }
    }

    private static void eachStepArrivedOnce(List<String> database, TelegramSimulator telegram, long self) {
        for (int i = 0; i < PressingApplication.PARTICIPANTS; i++) {
            assertThat(telegram.controls()
                            .talk(self, PressingApplication.participant(i))
                            .messages())
                    .extracting(TelegramMessage::text)
                    .containsExactlyElementsOf(PressingApplication.STEPS);
        }
        int messages = PressingApplication.PARTICIPANTS * PressingApplication.STEPS.size();
        assertThat(count(database, "select count(*) from campaign_message where state = 'SENT'"))
                .isEqualTo(messages);
        assertThat(count(database, "select count(*) from participation where state = 'COMPLETED'"))
                .isEqualTo(PressingApplication.PARTICIPANTS);
        assertThat(count(database, "select count(*) from activity where type = 'message.sent'"))
                .isEqualTo(messages);
    }

    private static long count(List<String> database, String sql) {
        return jdbc(database).sql(sql).query(Long.class).single();
    }

    /** Messages take a moment, so that there is always one on its way. */
    static SimulatorSettings brisk() {
        Duration never = Duration.ZERO;
        return new SimulatorSettings(
                "",
                false,
                false,
                Duration.ofMillis(3),
                Duration.ofMillis(40),
                Duration.ofSeconds(30),
                never,
                never,
                never,
                never,
                1_000_000,
                Duration.ofSeconds(10),
                false);
    }

    private String connected(List<String> database, GatewayServer server) throws IOException, InterruptedException {
        var process = new PressingProcess(
                database, data, String.valueOf(server.port()), "0", "connect", "" + PressingApplication.PARTICIPANTS);
        assertThat(process.awaitEnd(SELF_CLOSING_MS)).isTrue();
        return process.lines().stream()
                .filter(line -> line.startsWith(PressingApplication.READY))
                .map(line -> line.substring(PressingApplication.READY.length()))
                .findFirst()
                .orElseThrow();
    }

    /** @return a line for each message that was committed */
    private List<String> killed(List<String> database, GatewayServer server, Random random, String numbers)
            throws IOException, InterruptedException {
        KillPlan plan = new KillPlan(random);
        long begin = System.nanoTime();
        var process = new PressingProcess(
                database, data, String.valueOf(server.port()), String.valueOf(random.nextLong()), "press", numbers);
        server.witness(moment -> plan.at(moment, process));
        process.awaitLineOrEnd(PressingApplication.PRESSED);
        process.awaitEnd(plan.limitMillis());
        process.kill();
        List<String> lines = process.lines().stream()
                .filter(line -> line.startsWith(PressingApplication.PRESSED))
                .toList();
        System.out.printf(
                "killed at %s: %d pressed, %d ms%n", plan, lines.size(), (System.nanoTime() - begin) / 1_000_000);
        return lines;
    }

    private void finished(List<String> database, GatewayServer server) throws IOException, InterruptedException {
        var process = new PressingProcess(database, data, String.valueOf(server.port()), "0", "finish");
        assertThat(process.awaitEnd(2 * SELF_CLOSING_MS)).isTrue();
        assertThat(process.lines()).contains(PressingApplication.EMPTY);
    }

    private static JdbcClient jdbc(List<String> database) {
        return JdbcClient.create(new DriverManagerDataSource(database.get(0), database.get(1), database.get(2)));
    }

    private static SessionKey session(List<String> database) {
        return new SessionKey(jdbc(database)
                .sql("select session_key from telegram_account")
                .query(String.class)
                .single());
    }

    record Row(long telegramId, String text, String status) {}

    private static List<Row> rows(List<String> database, long lead) {
        return jdbc(database)
                .sql("select m.telegram_message_id, m.text, m.status from message m"
                        + " join conversation c on c.id = m.conversation_id where c.lead_id = ?"
                        + " order by m.sent_at, m.id")
                .param(lead)
                .query((rs, row) -> new Row(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }
}

class CrashOnH2Test extends CrashTest {

    @Override
    List<String> database(Path folder) {
        return List.of(
                "jdbc:h2:file:" + folder.resolve("leadline")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "leadline",
                "leadline");
    }
}

class CrashOnPostgresTest extends CrashTest {

    @Override
    List<String> database(Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection(Postgres.url(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists crash");
            statement.execute("create database crash");
        }
        return List.of(Postgres.url().replace("/postgres?", "/crash?"), "postgres", "postgres");
    }
}
