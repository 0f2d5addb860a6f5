package app.leadline.telegram.tdlight;

import app.leadline.telegram.GatewayWorld;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramUser;
import app.leadline.telegram.tdlight.ScriptedTelegram.Account;
import app.leadline.telegram.tdlight.ScriptedTelegram.Device;
import app.leadline.telegram.tdlight.ScriptedTelegram.Person;
import app.leadline.telegram.tdlight.ScriptedTelegram.Said;
import app.leadline.telegram.tdlight.ScriptedTelegram.Talk;
import it.tdlight.jni.TdApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The adapter over the scripted Telegram. */
final class ScriptedWorld implements GatewayWorld {

    final ScriptedTelegram telegram = new ScriptedTelegram();
    final SessionDirectories directories;
    private TdLightGateway gateway;
    private long people = 1_000;

    ScriptedWorld(Path directory) {
        directories = new SessionDirectories(directory.resolve("sessions"));
        gateway = new TdLightGateway(directories, telegram);
        account(phone(), 11, false);
        account(protectedPhone(), 12, true);
    }

    void asks(String phone, ScriptedTelegram.Asks asks) {
        telegram.run(() -> Objects.requireNonNull(telegram.accounts.get(phone)).asks = asks);
    }

    /** Whether Telegram takes the session for one that is logged in. */
    boolean isLoggedIn(SessionKey session) {
        return telegram.on(() -> device(session).account != null);
    }

    /** @param userId 0 for a number that has no account yet */
    void account(String phone, long userId, boolean isProtected) {
        TdApi.User user = user(userId, "Olga" + userId, phone.substring(1));
        telegram.accounts.put(phone, new Account(user, isProtected));
    }

    private static TdApi.User user(long id, String name, String phone) {
        TdApi.User user = new TdApi.User();
        user.id = id;
        user.firstName = name;
        user.lastName = "Muster";
        user.phoneNumber = phone;
        user.type = new TdApi.UserTypeRegular();
        user.usernames = new TdApi.Usernames(
                new String[] {name.toLowerCase(java.util.Locale.ROOT)}, new String[0], "", new String[0]);
        return user;
    }

    @Override
    public TelegramGateway gateway() {
        return gateway;
    }

    @Override
    public void restart() {
        gateway.close();
        gateway = new TdLightGateway(directories, telegram);
    }

    @Override
    public void pass() {
        telegram.run(() -> telegram.devices.values().forEach(device -> {
            ScriptedClient client = device.client;
            if (client != null) {
                new ScriptedRequests(client).arrive();
                client.tellUntold();
            }
        }));
    }

    @Override
    public String phone() {
        return "+41790000011";
    }

    @Override
    public String protectedPhone() {
        return "+41790000012";
    }

    @Override
    public String unknownPhone() {
        return "+41790000099";
    }

    @Override
    public String code() {
        return ScriptedClient.CODE;
    }

    @Override
    public String password() {
        return ScriptedClient.PASSWORD;
    }

    @Override
    public String hint() {
        return ScriptedClient.HINT;
    }

    @Override
    public void scan(SessionKey session, String phone) {
        telegram.run(() -> client(session).accept(Objects.requireNonNull(telegram.accounts.get(phone))));
    }

    @Override
    public void renewQrCode(SessionKey session) {
        telegram.run(() -> client(session).showQrCode());
    }

    @Override
    public void logOutElsewhere(SessionKey account) {
        telegram.run(() -> client(account).logOut());
    }

    @Override
    public TelegramUser somebody() {
        return person(true, false);
    }

    @Override
    public TelegramUser somebodyWithoutPhoto() {
        return person(false, false);
    }

    private TelegramUser person(boolean photo, boolean blocks) {
        return telegram.on(() -> {
            long id = ++people;
            TdApi.User user = user(id, "Person" + id, "4176000" + id);
            if (photo) {
                user.profilePhoto = new TdApi.ProfilePhoto();
                user.profilePhoto.small = telegram.file(jpeg());
            }
            telegram.people.put(id, new Person(user, blocks));
            return People.of(user);
        });
    }

    static byte[] jpeg() {
        byte[] bytes = new byte[600];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    @Override
    public PersonQuery nobody() {
        return new PersonQuery(99L, "nobody_at_all", "+41760009999");
    }

    @Override
    public TelegramUser blocking() {
        return person(true, true);
    }

    @Override
    public TelegramUser deleted() {
        TelegramUser person = person(false, false);
        telegram.run(() -> {
            TdApi.User user = new TdApi.User();
            user.id = person.id();
            user.firstName = "";
            user.lastName = "";
            user.phoneNumber = "";
            user.type = new TdApi.UserTypeDeleted();
            telegram.people.put(user.id, new Person(user, false));
        });
        return new TelegramUser(person.id(), "", "", null, null);
    }

    @Override
    public void seedHistory(SessionKey account, long userId, int messages) {
        telegram.run(() -> {
            for (int i = 0; i < messages; i++) {
                long from = i % 3 == 0 ? account(account).self.id : userId;
                telegram.say(account(account), userId, from, ScriptedTelegram.text("Line " + i), 0);
            }
        });
    }

    @Override
    public long writes(SessionKey account, long userId, String text) {
        return said(account, userId, userId, ScriptedTelegram.text(text));
    }

    @Override
    public long sendsPhoto(SessionKey account, long userId) {
        return said(account, userId, userId, telegram.on(this::photo));
    }

    private TdApi.MessagePhoto photo() {
        TdApi.PhotoSize small = new TdApi.PhotoSize("s", telegram.file(new byte[90]), 90, 60, new int[0]);
        TdApi.PhotoSize large = new TdApi.PhotoSize("y", telegram.file(jpeg()), 1_280, 853, new int[0]);
        TdApi.MessagePhoto content = new TdApi.MessagePhoto();
        content.photo = new TdApi.Photo(false, null, new TdApi.PhotoSize[] {small, large});
        content.caption = new TdApi.FormattedText("", new TdApi.TextEntity[0]);
        return content;
    }

    @Override
    public long writesFromAnotherDevice(SessionKey account, long userId, String text) {
        return said(account, userId, telegram.on(() -> account(account).self.id), ScriptedTelegram.text(text));
    }

    long said(SessionKey account, long userId, long from, TdApi.MessageContent content) {
        return telegram.on(() -> {
            Said said = telegram.say(account(account), userId, from, content, 0);
            if (device(account).client != null) {
                client(account).tell(new TdApi.UpdateNewMessage(ScriptedTelegram.message(userId, said)));
            }
            return said.number();
        });
    }

    @Override
    public void edits(SessionKey account, long userId, long messageId, String text) {
        telegram.run(() -> {
            Talk talk = account(account).talk(userId);
            Said old = Objects.requireNonNull(talk.said.get(messageId));
            int now = ScriptedTelegram.BASE_DATE + 1_000_000;
            talk.said.put(messageId, new Said(messageId, old.from(), ScriptedTelegram.text(text), now, old.answers()));
            long id = ScriptedTelegram.id(messageId);
            client(account).tell(new TdApi.UpdateMessageContent(userId, id, ScriptedTelegram.text(text)));
            client(account).tell(new TdApi.UpdateMessageEdited(userId, id, now, null));
        });
    }

    @Override
    public void deletes(SessionKey account, long userId, List<Long> messageIds) {
        telegram.run(() -> {
            Talk talk = account(account).talk(userId);
            long[] untouched =
                    talk.said.keySet().stream().mapToLong(ScriptedTelegram::id).toArray();
            messageIds.forEach(talk.said::remove);
            // TDLib also tells what it merely forgets.
            client(account).tell(new TdApi.UpdateDeleteMessages(userId, untouched, false, true));
            client(account).tell(new TdApi.UpdateDeleteMessages(userId, untouched, true, true));
            long[] ids = messageIds.stream().mapToLong(ScriptedTelegram::id).toArray();
            client(account).tell(new TdApi.UpdateDeleteMessages(userId, ids, true, false));
        });
    }

    @Override
    public void reads(SessionKey account, long userId) {
        telegram.run(() -> {
            Talk talk = account(account).talk(userId);
            talk.readOutbox = talk.said.lastKey();
            client(account).tell(new TdApi.UpdateChatReadOutbox(userId, ScriptedTelegram.id(talk.readOutbox)));
        });
    }

    @Override
    public long knownAsReadUpTo(SessionKey account, long userId) {
        return telegram.on(() -> account(account).talk(userId).knownAsRead);
    }

    @Override
    public Set<Long> watched(SessionKey account) {
        return telegram.on(() -> Set.copyOf(device(account).opened));
    }

    @Override
    public void floodNextSend(SessionKey account, Duration wait) {
        telegram.run(() -> device(account).flood = (int) wait.toSeconds());
    }

    @Override
    public void holdSends(SessionKey account) {
        telegram.run(() -> device(account).holdSends = true);
    }

    @Override
    public void releaseSends(SessionKey account) {
        telegram.run(() -> device(account).holdSends = false);
    }

    @Override
    public void holdAnswers() {
        telegram.run(() -> telegram.holding = true);
    }

    @Override
    public void awaitHeldCall() {
        try {
            if (!telegram.heldCalls.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new AssertionError("no call came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void releaseAnswers() {
        telegram.run(() -> {
            telegram.holding = false;
            List<Runnable> held = List.copyOf(telegram.held);
            telegram.held.clear();
            held.forEach(Runnable::run);
        });
    }

    @Override
    public void network(boolean up) {
        telegram.run(() -> {
            telegram.network = up;
            telegram.devices.values().stream()
                    .filter(device -> device.client != null)
                    .forEach(device -> Objects.requireNonNull(device.client).connection());
        });
    }

    @Override
    public void mischief() {
        telegram.run(() -> telegram.mischief = true);
    }

    /** What the adapter has asked for, in order. */
    List<String> requests() {
        return telegram.on(() -> List.copyOf(telegram.requests));
    }

    void tell(SessionKey session, TdApi.Update... updates) {
        telegram.run(() -> Arrays.stream(updates).forEach(client(session)::tell));
    }

    private Device device(SessionKey session) {
        return telegram.devices.computeIfAbsent(directories.pathOf(session), Device::new);
    }

    private ScriptedClient client(SessionKey session) {
        return Objects.requireNonNull(device(session).client, "the session is not open");
    }

    private Account account(SessionKey session) {
        return Objects.requireNonNull(device(session).account, "nobody is logged in");
    }

    @Override
    public void close() {
        gateway.close();
        telegram.end();
    }
}
