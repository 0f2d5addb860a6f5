package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the sentences of {@link TelegramGatewayContract} are made of. */
abstract class GatewayContractGround {

    protected final SessionKey key = SessionKey.random();
    protected final Heard heard = new Heard();
    protected GatewayWorld world;

    protected abstract GatewayWorld world();

    @BeforeEach
    void begin() {
        world = world();
    }

    @AfterEach
    void end() {
        world.close();
        assertThat(heard.all()).as("told one at a time").isNotEmpty();
    }

    protected TelegramSession open() {
        return world.gateway().open(key, heard);
    }

    /** A session that is logged in, and whose listener has heard so. */
    protected TelegramSession loggedIn() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        logInByCode(session);
        return session;
    }

    protected void logInByCode(TelegramSession session) {
        session.requestCode(world.phone());
        heard.state(AwaitingCode.class);
        session.submitCode(world.code());
        heard.state(Ready.class);
    }

    /** Finds the person first, as one has to before writing to them. */
    protected long met(TelegramSession session, TelegramUser person) {
        return session.resolve(new PersonQuery(person.id(), person.username(), person.phone()))
                .id();
    }

    protected long own(TelegramSession session) {
        return ((Ready) session.state()).self().id();
    }

    /** Pages back to the beginning. */
    protected static List<TelegramMessage> wholeHistory(TelegramSession session, long userId) {
        List<TelegramMessage> all = new ArrayList<>();
        long before = 0;
        while (true) {
            List<TelegramMessage> page = session.history(userId, before, 100).messages();
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            before = page.getLast().id();
        }
    }

    protected static List<String> texts(List<TelegramMessage> messages) {
        return messages.stream().map(TelegramMessage::text).toList();
    }

    protected static List<Long> ids(List<TelegramMessage> messages) {
        return messages.stream().map(TelegramMessage::id).toList();
    }

    /** Sends and waits for the final message. */
    protected TelegramMessage sent(TelegramSession session, long userId, String text) {
        TelegramMessage pending = session.send(userId, text, 0);
        world.pass();
        return heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id())
                .message();
    }

    /** Why a message was not sent, whether that is told at once or later. */
    protected TelegramFailure refusal(TelegramSession session, long userId, String text) {
        TelegramMessage pending;
        try {
            pending = session.send(userId, text, 0);
        } catch (TelegramFailure failure) {
            return failure;
        }
        world.pass();
        return heard.await(SendFailed.class, it -> it.temporaryId() == pending.id())
                .failure();
    }

    protected NewMessage heardMessage(long id) {
        return heard.await(NewMessage.class, it -> it.message().id() == id);
    }

    protected static @Nullable TelegramFailure failureOf(Runnable call) {
        return failureOf(() -> {
            call.run();
            return true;
        });
    }

    protected static @Nullable TelegramFailure failureOf(Supplier<?> call) {
        try {
            call.get();
            return null;
        } catch (TelegramFailure failure) {
            assertThat(failure.sentence().key()).startsWith("telegram.failure.");
            return failure;
        }
    }
}
