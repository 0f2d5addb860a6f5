package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram's own servers hold: people, accounts, talks, who is logged in. Everything is done under one lock, so that updates are told
 * in the order in which things happened.
 */
final class Telegram implements AutoCloseable {

    private static final String LAST_MESSAGE = "message/";
    private static final String LAST_TEMPORARY = "temporary/";

    /** Far above the numbers of messages that were sent. */
    private static final long FIRST_TEMPORARY = 1L << 40;

    final SimulatorSettings settings;
    final SimulatedTime time;
    final Line line;
    final StateFile file;
    final People people;
    final Map<String, Long> logins;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Account> accounts = new HashMap<>();
    private final Map<String, Talk> talks = new HashMap<>();
    private final Map<String, Long> counters;
    private final Map<String, Long> readByOther;
    private final Map<String, Long> readBySelf;
    private final Map<String, Long> begun;
    boolean mischief;

    Telegram(SimulatorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.time = settings.manualTime() ? new ManualTime() : new RunningTime();
        this.line = new Line(time, settings.latency());
        this.file = new StateFile(settings.file());
        this.people = new People(file);
        this.logins = file.numbers("logins");
        this.counters = file.numbers("counters");
        this.readByOther = file.numbers("readByOther");
        this.readBySelf = file.numbers("readBySelf");
        this.begun = file.numbers("begun");
        this.mischief = settings.mischief();
    }

    /** Telegram tells times in whole seconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    void locked(Runnable work) {
        locked(() -> {
            work.run();
            return true;
        });
    }

    /** What was changed is kept when this returns. */
    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            file.commit();
            lock.unlock();
        }
    }

    Account account(long id) {
        return accounts.computeIfAbsent(id, Account::new);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The talk, with a history when this person is one of those who have one. */
    Talk talk(long account, long person) {
        Talk talk = bareTalk(account, person);
        if (settings.histories() && begun.putIfAbsent(key(account, person), now().getEpochSecond()) == null) {
            new InventedHistory(this, account, people.byId(person)).writeIfTheyKnowEachOther();
        }
        return talk;
    }

    /** The talk as it is. */
    Talk bareTalk(long account, long person) {
        return talks.computeIfAbsent(key(account, person), any -> new Talk(file, account, person));
    }

    /** The talk will not get an invented history. */
    void begin(long account, long person) {
        begun.put(key(account, person), now().getEpochSecond());
    }

    long nextMessage(long account) {
        return counters.merge(LAST_MESSAGE + account, 1L, Long::sum);
    }

    /** The numbers after this one are free. */
    void numberedUpTo(long account, long id) {
        counters.merge(LAST_MESSAGE + account, id, Math::max);
    }

    long nextTemporary(long account) {
        return FIRST_TEMPORARY + counters.merge(LAST_TEMPORARY + account, 1L, Long::sum);
    }

    /** A message has reached Telegram: it is kept, and told to all sessions of the account but the one that knows. */
    TelegramMessage accept(long account, long person, Draft draft, @Nullable Client knowing) {
        Talk talk = talk(account, person);
        TelegramMessage message = draft.message(nextMessage(account), false, now());
        talk.put(message);
        account(account).tellOthers(knowing, new TelegramUpdate.NewMessage(person, message));
        return message;
    }

    long readByOther(long account, long person) {
        return readByOther.getOrDefault(key(account, person), 0L);
    }

    void readByOther(long account, long person, long upTo) {
        if (upTo > readByOther(account, person)) {
            readByOther.put(key(account, person), upTo);
            account(account).tell(new TelegramUpdate.ReadByOther(person, upTo));
        }
    }

    long readBySelf(long account, long person) {
        return readBySelf.getOrDefault(key(account, person), 0L);
    }

    void readBySelf(long account, long person, long upTo) {
        if (upTo > readBySelf(account, person)) {
            readBySelf.put(key(account, person), upTo);
            account(account).tell(new TelegramUpdate.ReadBySelf(person, upTo));
        }
    }

    /** Both sides have read up to this message before anybody listened. */
    void wasRead(long account, long person, long upTo) {
        readByOther.put(key(account, person), upTo);
        readBySelf.put(key(account, person), upTo);
    }

    private static String key(long account, long person) {
        return account + "/" + person;
    }

    @Override
    public void close() {
        time.close();
        file.close();
    }
}
