package app.leadline.bench;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.FetchState;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.telegram.Connected;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members with an account at the simulated Telegram each, and through it one conversation that they have fetched. */
final class LiveWorld {

    static final String PASSWORD = "a password for the bench";

    private static final int HISTORY = 60;
    private static final Duration LATENCY = Duration.ofMillis(80);

    private final ApplicationContext application;
    private final SimulatorControls telegram;

    /** @param there the talk as Telegram has it */
    record Conversed(CurrentMember owner, LeadId lead, ConversationId conversation, SimulatedTalk there, long person) {

        /** Telegram has it, and tells nobody. */
        void writeQuietly(String text) {
            long newest = there.messages().getLast().id();
            there.seed(List.of(new TelegramMessage(
                    newest + 1,
                    false,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    person,
                    "Lena",
                    MessageKind.TEXT,
                    text,
                    List.of(),
                    null,
                    Map.of(),
                    List.of(),
                    null,
                    null,
                    null)));
        }
    }

    LiveWorld(ApplicationContext application) {
        this.application = application;
        this.telegram = application.getBean(SimulatorControls.class);
    }

    List<Conversed> conversations(int count) {
        telegram.latency(Duration.ZERO);
        List<Conversed> all = new ArrayList<>();
        CurrentMember first = member(0, PASSWORD);
        all.add(conversation(first));
        for (int i = 1; i < count; i++) {
            all.add(conversation(member(i, null)));
        }
        telegram.latency(LATENCY);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        // The same for all: making a hash is slow on purpose.
        jdbc.sql("update member set password_hash = (select password_hash from member where id = ?)"
                        + " where password_hash is null")
                .param(first.id().value())
                .update();
        jdbc.sql("analyze").update();
        return all;
    }

    private CurrentMember member(int number, String password) {
        Onboarding onboarding = application.getBean(Onboarding.class);
        String email = "watcher" + number + "@example.com";
        var id = onboarding.person(email, "Watcher " + number, password);
        return new CurrentMember(id, email, "Watcher " + number, onboarding.organization("Bench " + number, id));
    }

    private Conversed conversation(CurrentMember owner) {
        TelegramAccount account = application.getBean(Connected.class).account(owner);
        long person = Talks.number();
        LeadId lead = application.getBean(Talks.class).lead(owner, person);
        SimulatedTalk there = telegram.talk(Objects.requireNonNull(account.telegramUserId()), person);
        there.invent(HISTORY);
        ConversationFetch fetch = application.getBean(ConversationFetch.class);
        fetch.begin(owner, lead, account.id());
        while (!fetch.state(owner, lead, account.id()).orElseThrow().ended()) {
            LockSupport.parkNanos(1_000_000);
        }
        FetchState.Step end =
                fetch.state(owner, lead, account.id()).orElseThrow().step();
        if (end != FetchState.Step.DONE) {
            throw new IllegalStateException("a fetch has " + end);
        }
        var summary = application.getBean(Conversations.class).of(owner, lead).getFirst();
        return new Conversed(owner, lead, summary.id(), there, person);
    }
}
