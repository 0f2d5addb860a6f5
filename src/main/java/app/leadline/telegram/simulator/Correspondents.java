package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** What the people do on their side: they read, think and answer, and write when they want something. Called under Telegram's lock. */
final class Correspondents {

    private static final Duration PER_CHARACTER = Duration.ofMillis(40);
    private static final int PATIENCE = 3;

    private final Telegram telegram;
    private final Map<String, SimulatedTime.Alarm> answering = new HashMap<>();

    Correspondents(Telegram telegram) {
        this.telegram = telegram;
    }

    /** A message has arrived at a person. Whoever gets several in a row answers the last. */
    void received(long account, long person, TelegramMessage message) {
        RandomGenerator chance = new SplittableRandom(message.id() * 31 + person);
        Duration read = varied(telegram.settings.readAfter(), chance);
        if (!read.isZero()) {
            later(read, () -> telegram.readByOther(account, person, message.id()));
        }
        if (!telegram.settings.answerAfter().isZero()) {
            Person other = telegram.people.byId(person);
            String answer = Script.of(other.language()).answer(message.text(), chance);
            Duration writes = read.plus(varied(telegram.settings.answerAfter(), chance))
                    .plus(PER_CHARACTER.multipliedBy(answer.length()));
            String talk = account + "/" + person;
            SimulatedTime.Alarm earlier = answering.put(talk, later(writes, () -> {
                answering.remove(talk);
                telegram.readByOther(account, person, message.id());
                telegram.accept(account, person, Draft.text(other.user(), answer), null);
            }));
            Objects.requireNonNullElse(earlier, SimulatedTime.Alarm.NONE).cancel();
        }
    }

    /** From now on, and as long as the account has a session, somebody writes now and then. */
    void visit(Account account) {
        if (account.visited || telegram.settings.unaskedEvery().isZero()) {
            return;
        }
        account.visited = true;
        nextVisit(account, new SplittableRandom(account.id()));
    }

    private void nextVisit(Account account, RandomGenerator chance) {
        later(varied(telegram.settings.unaskedEvery(), chance), () -> {
            if (account.sessions().isEmpty()) {
                account.visited = false;
            } else {
                write(account, chance);
                nextVisit(account, chance);
            }
        });
    }

    /** Somebody whose talk is on screen; they do not insist when nobody answers. */
    private void write(Account account, RandomGenerator chance) {
        List<Long> watched = List.copyOf(new TreeSet<>(account.sessions().stream()
                .flatMap(session -> session.watched().stream())
                .toList()));
        if (watched.isEmpty()) {
            return;
        }
        Person person = telegram.people.byId(watched.get(chance.nextInt(watched.size())));
        long id = person.user().id();
        boolean waiting = answering.containsKey(account.id() + "/" + id);
        List<TelegramMessage> last = telegram.talk(account.id(), id).newest(PATIENCE);
        boolean patient = last.size() < PATIENCE
                || last.stream().anyMatch(message -> !Long.valueOf(id).equals(message.senderId()));
        if (patient && !waiting && !person.blocks() && !person.deleted()) {
            String text = Script.of(person.language()).unasked(chance);
            telegram.accept(account.id(), id, Draft.text(person.user(), text), null);
        }
    }

    private SimulatedTime.Alarm later(Duration delay, Runnable what) {
        return telegram.time.after(delay, () -> telegram.locked(what));
    }

    private static Duration varied(Duration about, RandomGenerator chance) {
        return Duration.ofMillis((long) (about.toMillis() * (0.5 + chance.nextDouble())));
    }
}
