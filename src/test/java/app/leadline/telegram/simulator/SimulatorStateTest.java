package app.leadline.telegram.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.support.TestClock;
import app.leadline.telegram.Heard;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulated Telegram still knows after its process has ended, politely or not. */
class SimulatorStateTest {

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final SessionKey key = SessionKey.random();
    private final Heard heard = new Heard();
    private TelegramSimulator simulator;
    private TelegramSession session;
    private long account;
    private long lena;

    @BeforeEach
    void logIn() {
        simulator = simulator("telegram.mv");
        session = simulator.open(key, heard);
        session.requestCode("+41791234567");
        session.submitCode(Login.CODE);
        account = simulator.controls().account(key);
        lena = session.resolve(new PersonQuery(null, "lena_brandt", null)).id();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private TelegramSimulator simulator(String file) {
        return new TelegramSimulator(
                SimulatorSettings.quiet().keptIn(folder.resolve(file).toString()), new TestClock());
    }

    /** As a process that dies leaves it: nothing is closed, only what was written is there. */
    private TelegramSimulator afterACrash() throws IOException {
        Files.copy(folder.resolve("telegram.mv"), folder.resolve("after.mv"));
        return simulator("after.mv");
    }

    @Test
    void talksReceiptsAndPeopleOutliveACrash() throws IOException {
        SimulatedTalk talk = simulator.controls().talk(account, lena);
        talk.invent(30);
        long question = talk.write("Are you there?");
        session.markRead(lena, List.of(question));
        List<TelegramMessage> before = talk.messages();
        try (TelegramSimulator after = afterACrash()) {
            Heard again = new Heard();
            TelegramSession second = after.open(key, again);
            assertThat(again.state(Ready.class).self().id()).isEqualTo(account);
            SimulatedTalk same = after.controls().talk(account, lena);
            assertThat(same.messages()).isEqualTo(before);
            assertThat(same.readBySelf()).isEqualTo(question);
            assertThat(second.resolve(new PersonQuery(null, "lena_brandt", null))
                            .id())
                    .isEqualTo(lena);
            assertThat(same.write("Next")).isGreaterThan(question);
        }
    }

    @Test
    void whatWasPendingAtACrashIsSentOnceAndUnderANewTemporaryNumber() throws IOException {
        List<Long> temporary = List.of(
                session.send(lena, "First", 0).id(),
                session.send(lena, "Second", 0).id());
        try (TelegramSimulator after = afterACrash()) {
            Heard again = new Heard();
            after.open(key, again);
            after.controls().advance(A_WHILE);
            assertThat(again.all(NewMessage.class).map(it -> it.message().text()))
                    .containsExactly("First", "Second");
            assertThat(again.all(NewMessage.class).map(it -> it.message().id())).doesNotContainAnyElementsOf(temporary);
            assertThat(again.all(SendSucceeded.class)).hasSize(2);
            assertThat(after.controls().talk(account, lena).messages())
                    .extracting(TelegramMessage::text)
                    .containsExactly("First", "Second");
        }
    }

    @Test
    void whatWasSentBeforeACrashIsNotSentAgain() throws IOException {
        session.send(lena, "Once", 0);
        simulator.controls().advance(A_WHILE);
        try (TelegramSimulator after = afterACrash()) {
            Heard again = new Heard();
            after.open(key, again);
            after.controls().advance(A_WHILE);
            assertThat(again.all(NewMessage.class)).isEmpty();
            assertThat(after.controls().talk(account, lena).messages()).hasSize(1);
        }
    }

    @Test
    void aForgottenSessionSendsNothingAnyMore() {
        session.send(lena, "Never mind", 0);
        session.close();
        simulator.forget(key);
        Heard again = new Heard();
        TelegramSession second = simulator.open(key, again);
        second.requestCode("+41791234567");
        second.submitCode(Login.CODE);
        simulator.controls().advance(A_WHILE);
        assertThat(again.all(NewMessage.class)).isEmpty();
        assertThat(simulator.controls().talk(account, lena).messages()).isEmpty();
    }

    @Test
    void twoProcessesDoNotShareAFile() {
        assertThatThrownBy(() -> simulator("telegram.mv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leadline.telegram.simulator.file");
    }
}
