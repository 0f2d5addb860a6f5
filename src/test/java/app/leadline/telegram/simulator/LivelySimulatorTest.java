package app.leadline.telegram.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.TestClock;
import app.leadline.telegram.Heard;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import app.leadline.telegram.TelegramUser;
import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees who tries Leadline out: people who read, answer and write by themselves. */
class LivelySimulatorTest {

    @TempDir
    Path folder;

    private final SessionKey key = SessionKey.random();
    private final Heard heard = new Heard();

    /** The default delays, or the same ones so many times shorter. */
    private SimulatorSettings settings(boolean manualTime, int faster) {
        return new SimulatorSettings(
                folder.resolve("telegram.mv").toString(),
                manualTime,
                true,
                manualTime ? Duration.ZERO : Duration.ofMillis(2),
                Duration.ofMillis(400).dividedBy(faster),
                Duration.ofSeconds(30).dividedBy(faster),
                Duration.ofSeconds(8).dividedBy(faster),
                Duration.ofSeconds(3).dividedBy(faster),
                Duration.ofSeconds(4).dividedBy(faster),
                Duration.ofSeconds(30).dividedBy(faster),
                20,
                Duration.ofSeconds(10),
                false);
    }

    @Test
    void aNewcomerSeesATalkComeAliveWithinAMinute() {
        try (TelegramSimulator simulator = new TelegramSimulator(settings(true, 1), new TestClock())) {
            SimulatorControls controls = simulator.controls();
            controls.person(new TelegramUser(700_100_200, "Lena", "Brandt", "lena_brandt", null), "de", true);
            TelegramSession session = simulator.open(key, heard);
            session.requestQrCode();
            heard.state(AwaitingScan.class);
            controls.advance(Duration.ofSeconds(9));
            heard.state(Ready.class);
            session.resolve(PersonQuery.ofId(700_100_200));
            session.watch(700_100_200);
            TelegramMessage pending = session.send(700_100_200, "Guten Morgen! Wie geht es?", 0);
            controls.advance(Duration.ofSeconds(20));
            TelegramMessage sent = heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id())
                    .message();
            heard.await(ReadByOther.class, it -> it.upTo() == sent.id());
            NewMessage answer = heard.await(
                    NewMessage.class,
                    it -> it.message().id() > sent.id() && !it.message().pending());
            assertThat(answer.message().senderId()).isEqualTo(700_100_200);
            controls.advance(Duration.ofSeconds(60));
            assertThat(heard.all(NewMessage.class)
                            .filter(it -> it.message().id() > answer.message().id()))
                    .isNotEmpty();
        }
    }

    @Test
    void nobodyInsistsWhenTheyAreNotAnswered() {
        try (TelegramSimulator simulator = new TelegramSimulator(settings(true, 1), new TestClock())) {
            TelegramSession session = simulator.open(key, heard);
            session.requestCode("+41791234567");
            session.submitCode(Login.CODE);
            session.watch(700_100_200);
            simulator.controls().advance(Duration.ofHours(1));
            assertThat(heard.all(NewMessage.class).count()).isBetween(1L, 3L);
        }
    }

    @Test
    void timePassesByItselfAndClosingLeavesNoThread() throws IOException {
        Set<String> ofOthers = simulatorThreads();
        try (TelegramSimulator simulator = new TelegramSimulator(settings(false, 50), new TestClock())) {
            TelegramSession session = simulator.open(key, heard);
            session.requestQrCode();
            heard.state(Ready.class);
            session.watch(700_100_200);
            TelegramMessage pending = session.send(700_100_200, "Hello!", 0);
            long sent = heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id())
                    .message()
                    .id();
            heard.await(ReadByOther.class, it -> it.upTo() >= sent);
            heard.await(
                    NewMessage.class,
                    it -> it.message().id() > sent && !it.message().pending());
            assertThat(threads()).contains("telegram-simulator-time").contains("telegram-simulator-updates");
        }
        assertThat(simulatorThreads()).isSubsetOf(ofOthers);
    }

    /** All threads, virtual ones too. */
    private String threads() throws IOException {
        Path dump = folder.resolve("threads-" + System.nanoTime() + ".txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
        return Files.readString(dump);
    }

    /** By number and name; applications of other tests may have theirs. */
    private Set<String> simulatorThreads() throws IOException {
        return threads()
                .lines()
                .filter(line -> line.contains("\"telegram-simulator") || line.contains("\"MVStore background writer"))
                .map(line -> line.substring(0, line.lastIndexOf('"')))
                .collect(Collectors.toSet());
    }
}
