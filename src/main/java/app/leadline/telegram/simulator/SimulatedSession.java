package app.leadline.telegram.simulator;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramGateway.UpdateListener;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One account, open in this process: calls that take their time, and do their work under Telegram's lock. */
final class SimulatedSession implements TelegramSession {

    private final Telegram telegram;
    private final SessionKey key;
    private final Consumer<SimulatedSession> closed;
    private final Calls calls;
    private final Mailbox mailbox;
    private final Client client;

    SimulatedSession(
            Telegram telegram,
            Correspondents correspondents,
            SessionKey key,
            UpdateListener updates,
            Consumer<SimulatedSession> closed) {
        this.telegram = telegram;
        this.key = key;
        this.closed = closed;
        this.calls = new Calls(telegram.line);
        this.mailbox = new Mailbox(updates);
        this.client = new Client(telegram, correspondents, key, mailbox);
    }

    SessionKey key() {
        return key;
    }

    Client client() {
        return client;
    }

    /** Why it cannot even begin. */
    void refuse(TelegramFailure why) {
        calls.close();
        telegram.locked(() -> client.become(new Closed(why)));
        mailbox.end();
    }

    /** Waits until the listener has heard everything, unless it waits for an answer itself. */
    void settle(long limitSeconds) {
        mailbox.settle(limitSeconds, calls::isWaiting);
    }

    @Override
    public void requestQrCode() {
        logIn(client.login()::requestQrCode);
    }

    @Override
    public void requestCode(String phone) {
        logIn(() -> client.login().requestCode(phone));
    }

    @Override
    public void submitCode(String code) {
        logIn(() -> client.login().submitCode(code));
    }

    @Override
    public void submitPassword(String password) {
        logIn(() -> client.login().submitPassword(password));
    }

    private void logIn(Runnable step) {
        calls.call(() -> telegram.locked(() -> {
            if (!telegram.line.isUp()) {
                throw new Unreachable();
            }
            step.run();
            return true;
        }));
    }

    @Override
    public SessionState state() {
        return client.state();
    }

    @Override
    public TelegramUser resolve(PersonQuery person) {
        return ask(own -> telegram.people.find(person).user());
    }

    @Override
    public Optional<byte[]> profilePhoto(long userId) {
        boolean there = ask(own -> telegram.people.byId(userId).photo());
        return there ? Optional.of(Pictures.profile(userId)) : Optional.empty();
    }

    @Override
    public HistoryPage history(long userId, long before, int limit) {
        return ask(own -> client.reading().page(own, userId, before, limit));
    }

    @Override
    public TelegramMessage send(long userId, String text, long replyTo) {
        return ask(
                own -> client.sends().take(own, telegram.people.byId(own.id()).user(), userId, text, replyTo));
    }

    @Override
    public void markRead(long userId, List<Long> messageIds) {
        ask(own -> {
            client.reading().mark(own, userId, messageIds);
            return true;
        });
    }

    @Override
    public List<TelegramMessage> pending(long userId) {
        return ask(own -> client.sends().underWay(telegram.people.byId(own.id()).user(), userId));
    }

    @Override
    public void watch(long userId) {
        ask(own -> {
            client.watch(own, userId);
            return true;
        });
    }

    @Override
    public void unwatch(long userId) {
        telegram.locked(() -> client.unwatch(userId));
    }

    @Override
    public Optional<byte[]> photo(long userId, long messageId, long limitBytes) {
        boolean there = ask(own -> client.reading().hasPhoto(own, userId, messageId));
        return there
                ? Optional.of(Pictures.photo(messageId)).filter(bytes -> bytes.length <= limitBytes)
                : Optional.empty();
    }

    @Override
    public void logOut() {
        ask(own -> {
            client.leave();
            return true;
        });
    }

    /** Does what only somebody can who is logged in and online. */
    private <T> T ask(Function<Account, T> question) {
        return calls.call(() -> telegram.locked(() -> question.apply(client.entered())));
    }

    @Override
    public void close() {
        calls.close();
        telegram.locked(() -> {
            if (!(client.state() instanceof Closed)) {
                client.close();
            }
        });
        mailbox.end();
        closed.accept(this);
    }
}
