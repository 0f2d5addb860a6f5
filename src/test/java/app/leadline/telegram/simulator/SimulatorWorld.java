package app.leadline.telegram.simulator;

import app.leadline.support.TestClock;
import app.leadline.telegram.GatewayWorld;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramGateway;
import app.leadline.telegram.TelegramUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The world around a simulator whose time is moved by hand, and whose state is in a file. */
final class SimulatorWorld implements GatewayWorld {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Duration A_QR_CODE = Duration.ofSeconds(31);

    final TestClock clock = new TestClock();
    private final SimulatorSettings settings;
    private TelegramSimulator simulator;
    private long people = 700_100_200;

    SimulatorWorld(Path folder) {
        this(SimulatorSettings.quiet().keptIn(folder.resolve("telegram.mv").toString()));
    }

    SimulatorWorld(SimulatorSettings settings) {
        this.settings = settings;
        this.simulator = new TelegramSimulator(settings, clock);
    }

    SimulatorControls controls() {
        return simulator.controls();
    }

    @Override
    public TelegramGateway gateway() {
        return simulator;
    }

    @Override
    public void restart() {
        simulator.close();
        simulator = new TelegramSimulator(settings, clock);
    }

    @Override
    public void pass() {
        pass(A_WHILE);
    }

    void pass(Duration time) {
        clock.advance(time);
        controls().advance(time);
    }

    @Override
    public String phone() {
        return "+41791234567";
    }

    @Override
    public String protectedPhone() {
        return "+41791234562";
    }

    @Override
    public String unknownPhone() {
        return "+41791230000";
    }

    @Override
    public String code() {
        return "12345";
    }

    @Override
    public String password() {
        return "simulator";
    }

    @Override
    public String hint() {
        return "the name of this program";
    }

    @Override
    public void scan(SessionKey session, String phone) {
        controls().scan(session, phone);
    }

    @Override
    public void renewQrCode(SessionKey session) {
        pass(A_QR_CODE);
    }

    @Override
    public void logOutElsewhere(SessionKey account) {
        controls().logOutElsewhere(account);
    }

    @Override
    public TelegramUser somebody() {
        return person("lena_", true);
    }

    @Override
    public TelegramUser somebodyWithoutPhoto() {
        return person("jonas_", false);
    }

    @Override
    public PersonQuery nobody() {
        return new PersonQuery(null, "nobody_at_all", null);
    }

    @Override
    public TelegramUser blocking() {
        return person("blocks_", false);
    }

    @Override
    public TelegramUser deleted() {
        return person("deleted_", false);
    }

    private TelegramUser person(String username, boolean photo) {
        long id = people++;
        TelegramUser user = new TelegramUser(id, "Lena", "Brandt", username + id, "+49170" + id);
        controls().person(user, "en", photo);
        return user;
    }

    private SimulatedTalk talk(SessionKey account, long userId) {
        return controls().talk(account(account), userId);
    }

    private long account(SessionKey session) {
        return controls().account(session);
    }

    @Override
    public void seedHistory(SessionKey account, long userId, int messages) {
        talk(account, userId).invent(messages);
    }

    @Override
    public long writes(SessionKey account, long userId, String text) {
        return talk(account, userId).write(text);
    }

    @Override
    public long sendsPhoto(SessionKey account, long userId) {
        return talk(account, userId).sendPhoto("");
    }

    @Override
    public long writesFromAnotherDevice(SessionKey account, long userId, String text) {
        return talk(account, userId).writeFromAnotherDevice(text);
    }

    @Override
    public void edits(SessionKey account, long userId, long messageId, String text) {
        talk(account, userId).edit(messageId, text);
    }

    @Override
    public void deletes(SessionKey account, long userId, List<Long> messageIds) {
        talk(account, userId).delete(messageIds);
    }

    @Override
    public void reads(SessionKey account, long userId) {
        talk(account, userId).read();
    }

    @Override
    public long knownAsReadUpTo(SessionKey account, long userId) {
        return talk(account, userId).readBySelf();
    }

    @Override
    public Set<Long> watched(SessionKey account) {
        return controls().watched(account(account));
    }

    @Override
    public void floodNextSend(SessionKey account, Duration wait) {
        controls().floodNextSend(account(account), wait);
    }

    @Override
    public void holdSends(SessionKey account) {
        controls().holdSends(account(account));
    }

    @Override
    public void releaseSends(SessionKey account) {
        controls().releaseSends(account(account));
    }

    @Override
    public void holdAnswers() {
        controls().holdAnswers();
    }

    @Override
    public void awaitHeldCall() {
        try {
            controls().awaitHeldAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void releaseAnswers() {
        controls().releaseAnswers();
    }

    @Override
    public void network(boolean up) {
        controls().network(up);
    }

    @Override
    public void mischief() {
        controls().mischief(true);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
