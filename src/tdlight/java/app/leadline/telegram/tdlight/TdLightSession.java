package app.leadline.telegram.tdlight;

import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.TooLong;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramGateway.UpdateListener;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUser;
import it.tdlight.jni.TdApi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One account on TDLib. Made of parts that know one thing each; here they are put together. */
final class TdLightSession implements TelegramSession {

    private final Calls calls = new Calls();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Runnable whenClosed;
    private final Teller teller;
    private final Standing standing;
    private final People people;
    private final Messages messages;
    private final History history;
    private final Photos photos;
    private final Updates updates;
    private final Connection connection;
    private final Login login;

    /** @param whenClosed is run once, when nothing of the session runs any more */
    TdLightSession(
            SessionKey key,
            SessionDirectories directories,
            TdClients clients,
            UpdateListener listener,
            Runnable whenClosed) {
        this.whenClosed = whenClosed;
        this.teller = new Teller("telegram-" + key.value().substring(0, 8), listener);
        this.people = new People(calls);
        this.standing = new Standing(teller, people::self);
        this.messages = new Messages(people, calls);
        this.history = new History(calls, messages);
        this.photos = new Photos(calls, people, directories.pathOf(key));
        this.updates = new Updates(teller, standing, people, messages, calls);
        this.connection =
                new Connection(events -> clients.open(directories.of(key), events), calls, teller, standing, updates);
        this.login = new Login(calls, connection::startOver);
    }

    void start() {
        teller.later(standing::begin);
        teller.later(connection::open);
        teller.start();
    }

    @Override
    public void requestQrCode() {
        login.requestQrCode();
    }

    @Override
    public void requestCode(String phone) {
        login.requestCode(phone);
    }

    @Override
    public void submitCode(String code) {
        login.submitCode(code);
    }

    @Override
    public void submitPassword(String password) {
        login.submitPassword(password);
    }

    @Override
    public SessionState state() {
        return standing.state();
    }

    @Override
    public TelegramUser resolve(PersonQuery person) {
        return online(() -> people.resolve(person));
    }

    @Override
    public Optional<byte[]> profilePhoto(long userId) {
        return online(() -> photos.profile(userId));
    }

    @Override
    public HistoryPage history(long userId, long before, int limit) {
        return inChat(userId, () -> history.page(userId, before, limit));
    }

    @Override
    public TelegramMessage send(long userId, String text, long replyTo) {
        if (text.length() > TelegramMessage.LONGEST_TEXT) {
            throw new TooLong();
        }
        TdApi.SendMessage request = new TdApi.SendMessage();
        request.chatId = userId;
        request.inputMessageContent =
                new TdApi.InputMessageText(new TdApi.FormattedText(text, new TdApi.TextEntity[0]), null, false);
        if (replyTo > 0) {
            TdApi.InputMessageReplyToMessage answered = new TdApi.InputMessageReplyToMessage();
            answered.messageId = MessageNumbers.tdlib(replyTo);
            request.replyTo = answered;
        }
        return inChat(userId, () -> messages.of(calls.get(request)));
    }

    @Override
    public List<TelegramMessage> pending(long userId) {
        return inChat(userId, () -> history.pending(userId));
    }

    @Override
    public void markRead(long userId, List<Long> messageIds) {
        TdApi.ViewMessages request = new TdApi.ViewMessages(
                userId, MessageNumbers.tdlib(messageIds), new TdApi.MessageSourceChatHistory(), true);
        inChat(userId, () -> calls.get(request));
    }

    @Override
    public void watch(long userId) {
        TdApi.Chat chat = inChat(userId, () -> {
            calls.get(new TdApi.OpenChat(userId));
            return calls.get(new TdApi.GetChat(userId));
        });
        teller.later(() -> updates.watched(chat));
    }

    @Override
    public void unwatch(long userId) {
        inChat(userId, () -> calls.get(new TdApi.CloseChat(userId)));
    }

    @Override
    public Optional<byte[]> photo(long userId, long messageId, long limitBytes) {
        return inChat(userId, () -> photos.of(userId, messageId, limitBytes));
    }

    @Override
    public void logOut() {
        standing.ready();
        connection.logOut();
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            calls.end();
            connection.close();
            teller.end(() -> standing.become(new Closed(null)));
            whenClosed.run();
        }
    }

    private <R> R inChat(long userId, Supplier<R> call) {
        return online(() -> {
            people.openChat(userId);
            try {
                return call.get();
            } catch (TelegramFailure failure) {
                throw people.refined(failure, userId);
            }
        });
    }

    private <R> R online(Supplier<R> call) {
        standing.ready();
        try {
            return call.get();
        } catch (Unreachable unanswered) {
            throw standing.state() instanceof LoggedOut ? new NotAuthorized() : unanswered;
        }
    }
}
