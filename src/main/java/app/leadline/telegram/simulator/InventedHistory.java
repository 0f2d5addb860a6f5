package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramUser;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What an account and a person have written to each other before: the same for the same two, but for the day it ends. */
final class InventedHistory {

    private static final int ONE_IN_STRANGERS = 3;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 160;
    private static final int ONE_IN_PHOTOS = 25;
    private static final Duration AWAY = Duration.ofDays(1);

    private final Telegram telegram;
    private final TelegramUser owner;
    private final Person person;
    private final long account;
    private final RandomGenerator chance;

    InventedHistory(Telegram telegram, long account, Person person) {
        this.telegram = telegram;
        this.account = account;
        this.person = person;
        this.owner = telegram.people.byId(account).user();
        this.chance = new SplittableRandom(account * 31 + person.user().id());
    }

    void writeIfTheyKnowEachOther() {
        if (chance.nextInt(ONE_IN_STRANGERS) > 0 && !person.deleted() && !person.blocks()) {
            write(chance.nextInt(SHORTEST, LONGEST));
        }
    }

    /** Writes bursts of one side and the other, from long ago up to about a day ago. */
    void write(int messages) {
        Talk talk = telegram.bareTalk(account, person.user().id());
        Script script = Script.of(person.language());
        Duration[] pauses = new Duration[messages];
        Duration whole = AWAY;
        for (int i = 0; i < messages; i++) {
            pauses[i] = pause();
            whole = whole.plus(pauses[i]);
        }
        Instant at = telegram.now().minus(whole);
        boolean mine = false;
        long last = 0;
        for (Duration pause : pauses) {
            at = at.plus(pause);
            mine = pause.toMinutes() < 2 ? mine : !mine;
            last = telegram.nextMessage(account);
            talk.put(draft(script, mine).message(last, false, at));
        }
        telegram.wasRead(account, person.user().id(), last);
    }

    /** Mostly short, as people write; now and then days. */
    private Duration pause() {
        return switch (chance.nextInt(10)) {
            case 0 -> Duration.ofHours(chance.nextInt(6, 90));
            case 1, 2 -> Duration.ofMinutes(chance.nextInt(6, 240));
            case 3, 4, 5 -> Duration.ofSeconds(chance.nextInt(4, 100));
            default -> Duration.ofSeconds(chance.nextInt(125, 350));
        };
    }

    private Draft draft(Script script, boolean mine) {
        if (mine) {
            return Draft.text(owner, script.mine(chance));
        }
        return chance.nextInt(ONE_IN_PHOTOS) == 0
                ? Draft.photo(person.user(), "")
                : Draft.text(person.user(), script.theirs(chance));
    }
}
