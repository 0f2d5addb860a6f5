package app.leadline.telegram.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.leadline.telegram.Heard;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.TelegramFailure.AccountRestricted;
import app.leadline.telegram.TelegramFailure.CodeExpired;
import app.leadline.telegram.TelegramFailure.FloodWait;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.ReadBySelf;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is particular to the simulated Telegram, besides the manners of every adapter. */
@ExtendWith(OutputCaptureExtension.class)
class SimulatorTest {

    private final SimulatorWorld world = new SimulatorWorld(SimulatorSettings.quiet());
    private final SessionKey key = SessionKey.random();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        world.close();
    }

    private TelegramSession loggedIn(SessionKey session, Heard listener) {
        TelegramSession opened = world.gateway().open(session, listener);
        opened.requestCode(world.phone());
        opened.submitCode(world.code());
        return opened;
    }

    private long lena(TelegramSession session) {
        return session.resolve(new PersonQuery(null, "lena_brandt", null)).id();
    }

    @Test
    void afterFiveWrongCodesAnotherHasToBeAskedFor() {
        TelegramSession session = world.gateway().open(key, heard);
        session.requestCode(world.phone());
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> session.submitCode("54321")).isInstanceOf(WrongCode.class);
        }
        assertThatThrownBy(() -> session.submitCode(world.code())).isInstanceOf(CodeExpired.class);
        assertThat(session.state()).isInstanceOf(AwaitingCode.class);
        session.requestCode(world.phone());
        session.submitCode(world.code());
        assertThat(world.controls().account(key)).isPositive();
    }

    @Test
    void aPhoneIsOneUserInAllSessionsAndEachHearsWhatTheOtherSends() {
        TelegramSession session = loggedIn(key, heard);
        Heard other = new Heard();
        SessionKey otherKey = SessionKey.random();
        loggedIn(otherKey, other);
        assertThat(world.controls().account(otherKey))
                .isEqualTo(world.controls().account(key));
        session.send(lena(session), "From here", 0);
        world.pass();
        NewMessage told = other.await(NewMessage.class);
        assertThat(told.message().pending()).isFalse();
        assertThat(told.message()).isEqualTo(heard.await(SendSucceeded.class).message());
        assertThat(other.all(SendSucceeded.class)).isEmpty();
    }

    @Test
    void whoeverSendsTooMuchWaitsForTheRestOfTheWindow() {
        TelegramSession session = loggedIn(key, heard);
        long lena = lena(session);
        for (int i = 0; i < 1_000; i++) {
            session.send(lena, "Message " + i, 0);
        }
        world.pass(Duration.ofSeconds(4));
        assertThatThrownBy(() -> session.send(lena, "One too many", 0))
                .isInstanceOfSatisfying(
                        FloodWait.class, it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(6)));
        world.pass(Duration.ofSeconds(6));
        session.send(lena, "After the wait", 0);
        world.pass();
        assertThat(world.controls().talk(world.controls().account(key), lena).messages())
                .hasSize(1_001);
    }

    @Test
    void aMessageWhoseAnswerIsLostArrivesAllTheSame() {
        TelegramSession session = loggedIn(key, heard);
        long lena = lena(session);
        world.controls().loseNextAnswer(world.controls().account(key));
        assertThatThrownBy(() -> session.send(lena, "Did it go out?", 0)).isInstanceOf(Unreachable.class);
        world.pass();
        assertThat(heard.await(SendSucceeded.class).message().text()).isEqualTo("Did it go out?");
    }

    @Test
    void aSendFailsOnDemand() {
        TelegramSession session = loggedIn(key, heard);
        world.controls().failNextSend(world.controls().account(key), new AccountRestricted());
        TelegramMessage pending = session.send(lena(session), "To a stranger", 0);
        world.pass();
        assertThat(heard.await(SendFailed.class)).satisfies(failed -> {
            assertThat(failed.temporaryId()).isEqualTo(pending.id());
            assertThat(failed.failure()).isInstanceOf(AccountRestricted.class);
        });
    }

    @Test
    void whatIsUnderWayAtALogoutFails() {
        TelegramSession session = loggedIn(key, heard);
        session.send(lena(session), "Too late", 0);
        world.logOutElsewhere(key);
        heard.state(LoggedOut.class);
        assertThat(heard.await(SendFailed.class).failure()).isInstanceOf(NotAuthorized.class);
        world.pass();
        assertThat(heard.all(SendSucceeded.class)).isEmpty();
    }

    @Test
    void whatHappensWithoutALineIsToldWhenThereIsOne() {
        TelegramSession session = loggedIn(key, heard);
        long lena = lena(session);
        long account = world.controls().account(key);
        TelegramMessage pending = session.send(lena, "On its way", 0);
        world.controls().network(account, false);
        long id = world.controls().talk(account, lena).write("Hello?");
        world.pass();
        assertThat(heard.all(NewMessage.class).map(it -> it.message().id())).containsExactly(pending.id());
        world.controls().network(account, true);
        world.pass();
        heard.await(NewMessage.class, it -> it.message().id() == id);
        heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id());
    }

    @Test
    void aSessionIsHeldOnlyOnce() {
        TelegramSession session = loggedIn(key, heard);
        Heard second = new Heard();
        TelegramSession refused = world.gateway().open(key, second);
        assertThat(second.state(Closed.class).why()).isInstanceOf(HeldElsewhere.class);
        refused.close();
        assertThat(lena(session)).isPositive();
        assertThatThrownBy(() -> world.gateway().forget(key)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aListenerMayCloseItsOwnSession() throws Exception {
        AtomicReference<TelegramSession> session = new AtomicReference<>();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        session.set(loggedIn(key, heard));
        session.get().close();
        session.set(world.gateway().open(key, update -> {
            if (update instanceof NewMessage) {
                session.get().close();
                closed.complete(true);
            }
        }));
        world.controls().talk(world.controls().account(key), 1).write("Bye");
        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(session.get().state()).isEqualTo(new Closed(null));
    }

    @Test
    void answersTakeTheirTime() throws Exception {
        TelegramSession session = loggedIn(key, heard);
        world.controls().latency(Duration.ofSeconds(2));
        CompletableFuture<Long> found = CompletableFuture.supplyAsync(() -> lena(session));
        while (!found.isDone()) {
            world.pass(Duration.ofSeconds(1));
        }
        assertThat(found.get()).isPositive();
    }

    @Test
    void nothingThatIsPrivateIsLogged(CapturedOutput log) {
        TelegramSession session = world.gateway().open(key, update -> {
            throw new IllegalStateException("thrown by a listener, on purpose");
        });
        assertThat(catchThrowable(() -> session.requestCode(world.unknownPhone())))
                .hasMessage("wrongPhone");
        session.requestCode(world.protectedPhone());
        assertThat(catchThrowable(() -> session.submitCode("98765"))).hasMessage("wrongCode");
        session.submitCode(world.code());
        session.submitPassword(world.password());
        session.send(lena(session), "A private text", 0);
        world.pass();
        assertThat(log).contains("A listener failed at SendSucceeded");
        assertThat(log)
                .doesNotContain("A private text")
                .doesNotContain("98765")
                .doesNotContain(world.code())
                .doesNotContain(world.protectedPhone())
                .doesNotContain(world.unknownPhone())
                .doesNotContain(key.value());
    }

    @Test
    void whoeverLooksAtATalkHearsHowFarItWasRead() {
        TelegramSession session = loggedIn(key, heard);
        long lena = lena(session);
        SimulatedTalk talk = world.controls().talk(world.controls().account(key), lena);
        talk.invent(20);
        long last = talk.messages().getLast().id();
        assertThat(heard.all(ReadByOther.class)).isEmpty();
        session.watch(lena);
        session.watch(lena);
        world.pass();
        assertThat(heard.all(ReadByOther.class)).containsExactly(new ReadByOther(lena, last));
        assertThat(heard.all(ReadBySelf.class)).containsExactly(new ReadBySelf(lena, last));
    }

    @Test
    void anInventedHistoryIsTheSameEverywhere() {
        TelegramSession session = loggedIn(key, heard);
        long lena = lena(session);
        long account = world.controls().account(key);
        world.controls().talk(account, lena).invent(60);
        try (SimulatorWorld elsewhere = new SimulatorWorld(SimulatorSettings.quiet())) {
            elsewhere.controls().talk(account, lena).invent(60);
            List<String> there = texts(elsewhere.controls().talk(account, lena));
            assertThat(there).hasSize(60).isEqualTo(texts(world.controls().talk(account, lena)));
        }
    }

    private static List<String> texts(SimulatedTalk talk) {
        return talk.messages().stream().map(TelegramMessage::text).toList();
    }
}
