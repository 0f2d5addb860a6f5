package app.leadline.bench;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.FetchState;
import app.leadline.conversation.Outbox;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** Conversations of a member with several accounts, all fetched once, and what Telegram has of them. */
final class BenchTalks {

    private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final ConfigurableApplicationContext application;
    private final CurrentMember member;
    private final SimulatorControls telegram;
    private final Outbox outbox;
    private final List<Place> places = new ArrayList<>();

    /** One of them. */
    record Place(
            TelegramAccountId account,
            LeadId lead,
            ConversationId conversation,
            long self,
            long peer,
            AtomicLong written) {}

    BenchTalks(ConfigurableApplicationContext application, int accounts, int talksOfEach) {
        this.application = application;
        this.telegram = application.getBean(SimulatorControls.class);
        this.outbox = application.getBean(Outbox.class);
        Talks people = application.getBean(Talks.class);
        this.member = people.person("Anna");
        for (int i = 0; i < accounts; i++) {
            TelegramAccount account = people.connect(member);
            for (int j = 0; j < talksOfEach; j++) {
                long peer = Talks.number();
                places.add(place(account, people.lead(member, peer), peer));
            }
        }
    }

    private Place place(TelegramAccount account, LeadId lead, long peer) {
        var fetch = application.getBean(ConversationFetch.class);
        fetch.begin(member, lead, account.id());
        long begin = System.nanoTime();
        while (fetch.state(member, lead, account.id())
                .filter(state -> state.step() == FetchState.Step.DONE)
                .isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("not fetched: " + fetch.state(member, lead, account.id()));
            }
            LockSupport.parkNanos(1_000_000);
        }
        ConversationId conversation = application
                .getBean(Conversations.class)
                .of(member, lead)
                .getFirst()
                .id();
        return new Place(
                account.id(),
                lead,
                conversation,
                Objects.requireNonNull(account.telegramUserId()),
                peer,
                new AtomicLong());
    }

    List<Place> places() {
        return places;
    }

    /** Presses Enter; two at a time in one conversation would not tell whose was first. */
    void press(Place place) {
        synchronized (place) {
            outbox.send(
                    member,
                    place.lead(),
                    place.account(),
                    UUID.randomUUID(),
                    text(place.written().getAndIncrement()),
                    null);
        }
    }

    static String text(long number) {
        return "Message " + number + ": could you send us the offer for next spring, please?";
    }

    /** Tears or mends the line to Telegram; returns when everybody has heard. */
    void network(boolean up) {
        telegram.network(up);
        telegram.settle();
    }

    /** @throws IllegalStateException when Telegram has anything else than what was pressed, once and in order */
    void check() {
        for (Place place : places) {
            List<TelegramMessage> there =
                    telegram.talk(place.self(), place.peer()).messages();
            for (int i = 0; i < Math.max(there.size(), place.written().get()); i++) {
                if (i >= there.size() || !there.get(i).text().equals(text(i))) {
                    throw new IllegalStateException("message " + i + " of " + place + " is not in its place");
                }
            }
        }
    }
}
