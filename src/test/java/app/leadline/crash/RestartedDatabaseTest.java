package app.leadline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.crash.BusyApplication.Shown;
import app.leadline.shared.LeadId;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorSettings;
import app.leadline.telegram.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database dies and comes back while people write, are written to and fetch: {@code -Dcrash.restarts=20} for many times, and {@code
 * -Dcrash.seed=} for the same ones again.
 */
class RestartedDatabaseTest {

    private static final int RESTARTS = Integer.getInteger("crash.restarts", 3);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final long FIRST_PERSON = 7_100_001;
    private static final long FIRST_OLD_FRIEND = 7_200_001;
    private static final int TALKS = 3;
    private static final int HISTORY = 2_000;
    private static final int LONGEST_ABSENCE_MS = 1_500;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final Random random = new Random(SEED);

    @TempDir
    Path data;

    /** A conversation here and at Telegram. */
    private record Talk(LeadId lead, SimulatedTalk telegram) {}

    @Test
    void whateverHappensWhileTheDatabaseComesAndGoesEndsAsTelegramHasIt() throws IOException, InterruptedException {
        System.out.println(RESTARTS + " restarts, -Dcrash.seed=" + SEED);
        try (var database = new MortalPostgres(data.resolve("postgres"));
                var telegram = new TelegramSimulator(brisk(), Clock.systemUTC());
                var application = new BusyApplication(telegram, database.url(), data)) {
            List<BusyTalk> busy = talks(application, telegram, FIRST_PERSON, TALKS).stream()
                    .map(talk -> new BusyTalk(application, talk.lead(), talk.telegram(), random.nextLong()))
                    .toList();
            for (BusyTalk talk : busy) {
                application.fetch(talk.lead());
                await(() -> application.fetched(talk.lead()));
            }
            List<Talk> old = talks(application, telegram, FIRST_OLD_FRIEND, RESTARTS);
            busy.forEach(BusyTalk::begin);
            for (Talk fetched : old) {
                fetched.telegram().invent(HISTORY);
                application.fetch(fetched.lead());
                telegram.controls().mischief(random.nextBoolean());
                rest(random.nextInt(600));
                restart(database);
                rest(500 + random.nextInt(1_500));
            }
            busy.forEach(BusyTalk::end);

            await(() -> application.waiting() == 0);
            for (BusyTalk talk : busy) {
                assertThat(application.told(talk.telegram()))
                        .filteredOn(Shown::own)
                        .extracting(Shown::text)
                        .containsExactlyElementsOf(talk.pressed());
                endsAs(() -> application.told(talk.telegram()), () -> application.shown(talk.lead()));
                // One that was deleted before it was told has never been here.
                assertThat(talk.deleted()).containsAll(application.stubs(talk.lead()));
            }
            for (Talk talk : old) {
                await(() -> application.fetched(talk.lead()));
                endsAs(() -> application.told(talk.telegram()), () -> application.shown(talk.lead()));
            }
            System.out.println("pressed: "
                    + busy.stream().mapToInt(talk -> talk.pressed().size()).sum());
        }
    }

    private List<Talk> talks(BusyApplication application, TelegramSimulator telegram, long first, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Talk(
                        application.lead(first + i), telegram.controls().talk(application.self(), first + i)))
                .toList();
    }

    private void restart(MortalPostgres database) throws IOException, InterruptedException {
        boolean mercy = random.nextBoolean();
        int away = random.nextInt(LONGEST_ABSENCE_MS);
        database.die(mercy);
        rest(away);
        database.rise();
        System.out.printf("%s, away for %d ms and its start%n", mercy ? "stopped" : "killed", away);
    }

    /** Messages take a moment, so that there is always one on its way. */
    private static SimulatorSettings brisk() {
        Duration never = Duration.ZERO;
        return new SimulatorSettings(
                "",
                false,
                false,
                Duration.ofMillis(5),
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

    private interface Side {
        List<Shown> messages();
    }

    /** What was told last may be on its way. */
    private static void endsAs(Side telegram, Side here) {
        List<Shown> wanted = telegram.messages();
        long begin = System.nanoTime();
        while (!here.messages().equals(wanted) && System.nanoTime() - begin < PATIENCE_NANOS / 3) {
            rest(50);
        }
        assertThat(here.messages()).containsExactlyElementsOf(wanted);
    }

    private static void await(BooleanSupplier reached) {
        long begin = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime() - begin).as("nanoseconds waited").isLessThan(PATIENCE_NANOS);
            rest(20);
        }
    }

    private static void rest(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
