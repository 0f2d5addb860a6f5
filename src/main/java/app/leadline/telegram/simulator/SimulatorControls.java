package app.leadline.telegram.simulator;

import app.leadline.telegram.SessionKey;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.FloodWait;
import app.leadline.telegram.TelegramUser;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens at the simulated Telegram besides what the application does: for tests and the demo. Accounts and people are named by
 * their Telegram user id. Not to be called by a listener of updates.
 */
public final class SimulatorControls {

    private static final long SETTLED_WITHIN_SECONDS = 10;

    private final Telegram telegram;
    private final Correspondents correspondents;
    private final TelegramSimulator simulator;

    SimulatorControls(Telegram telegram, Correspondents correspondents, TelegramSimulator simulator) {
        this.telegram = telegram;
        this.correspondents = correspondents;
        this.simulator = simulator;
    }

    /**
     * Lets time pass, and everything in it happen: each thing at its time, told to all listeners before the next. Does not move the clock
     * of the application.
     *
     * @throws IllegalStateException when time passes by itself, or a listener does not come to an end
     */
    public void advance(Duration by) {
        if (!(telegram.time instanceof ManualTime manual)) {
            throw new IllegalStateException("time passes by itself");
        }
        settle();
        manual.advance(by, this::settle);
    }

    /** Waits until all listeners have heard everything that has happened so far. */
    public void settle() {
        simulator.sessions().forEach(session -> session.settle(SETTLED_WITHIN_SECONDS));
    }

    /** Tears or mends the line of everybody. */
    public void network(boolean up) {
        telegram.locked(() -> {
            telegram.line.up(up);
            telegram.accounts().forEach(SimulatorControls::lineChanged);
        });
    }

    /** Tears or mends the line of one account. */
    public void network(long account, boolean up) {
        telegram.locked(() -> {
            telegram.account(account).up = up;
            lineChanged(telegram.account(account));
        });
    }

    private static void lineChanged(Account account) {
        account.sessions().forEach(Client::lineChanged);
    }

    /** How long answers take from now on. */
    public void latency(Duration latency) {
        telegram.line.latency(latency);
    }

    /** Calls wait from now on, at most for 30 seconds. */
    public void holdAnswers() {
        telegram.line.hold();
    }

    public void releaseAnswers() {
        telegram.line.release();
    }

    /** Returns once a call waits because answers are held. */
    public void awaitHeldAnswer() throws InterruptedException {
        if (!telegram.line.awaitHeld(Duration.ofSeconds(SETTLED_WITHIN_SECONDS))) {
            throw new IllegalStateException("no call came");
        }
    }

    /** Whether updates come twice and out of order. */
    public void mischief(boolean on) {
        telegram.locked(() -> {
            telegram.mischief = on;
        });
    }

    /** Somebody scans what the session shows with the app of this phone. */
    public void scan(SessionKey session, String phone) {
        telegram.locked(() -> session(session).client().login().scanned(phone));
    }

    private SimulatedSession session(SessionKey key) {
        return simulator.sessions().stream()
                .filter(session -> session.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the session is not open"));
    }

    /** Ends the login of a session, open or not, from another device. */
    public void logOutElsewhere(SessionKey key) {
        telegram.locked(() -> {
            telegram.logins.remove(key.value());
            simulator.sessions().stream()
                    .filter(session -> session.key().equals(key))
                    .map(SimulatedSession::client)
                    .filter(client -> client.account() != null)
                    .forEach(Client::leave);
        });
    }

    /** The account that is logged in in a session. */
    public long account(SessionKey session) {
        Long account = telegram.locked(() -> telegram.logins.get(session.value()));
        if (account == null) {
            throw new IllegalArgumentException("nobody is logged in");
        }
        return account;
    }

    /** The next send is not taken, but throws this. */
    public void refuseNextSend(long account, TelegramFailure failure) {
        telegram.locked(() -> telegram.account(account).refusals.add(failure));
    }

    public void floodNextSend(long account, Duration wait) {
        refuseNextSend(account, new FloodWait(wait));
    }

    /** The next send is taken, and fails later with this. */
    public void failNextSend(long account, TelegramFailure failure) {
        telegram.locked(() -> telegram.account(account).failures.add(failure));
    }

    /** The next send is taken and arrives, but its caller only hears that Telegram did not answer. */
    public void loseNextAnswer(long account) {
        telegram.locked(() -> telegram.account(account).answersToLose++);
    }

    /** What is sent stays pending from now on. */
    public void holdSends(long account) {
        telegram.locked(() -> {
            telegram.account(account).sendsHeld = true;
        });
    }

    public void releaseSends(long account) {
        telegram.locked(() -> {
            telegram.account(account).sendsHeld = false;
            telegram.account(account)
                    .sessions()
                    .forEach(session -> session.sends().drain());
        });
    }

    /**
     * Puts a person there, or changes what is known of them. Whoever logs in with their phone number is them.
     *
     * @param language of what they write: {@code en} or {@code de}
     * @param photo whether their profile shows one
     */
    public void person(TelegramUser user, String language, boolean photo) {
        telegram.locked(() -> telegram.people.put(new Person(user, language, photo)));
    }

    /** Whose talks the account has on screen. */
    public Set<Long> watched(long account) {
        return telegram.locked(() -> {
            Set<Long> watched = new HashSet<>();
            List<Client> sessions = telegram.account(account).sessions();
            sessions.forEach(session -> watched.addAll(session.watched()));
            return watched;
        });
    }

    public SimulatedTalk talk(long account, long person) {
        return new SimulatedTalk(telegram, correspondents, account, person);
    }
}
