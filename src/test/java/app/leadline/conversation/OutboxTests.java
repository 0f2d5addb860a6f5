package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sending costs, and how fast an account may send. */
abstract class OutboxTests {

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Autowired
    Talks people;

    @Autowired
    Onboarding onboarding;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxSender sender;

    @Autowired
    OutboxSettings settings;

    @Autowired
    Objector objector;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    CurrentMember anna;
    TelegramAccount account;
    long self;

    @BeforeEach
    void aConnectedAccount() {
        anna = people.person("Anna");
        account = people.connect(anna);
        self = Objects.requireNonNull(account.telegramUserId());
    }

    /** Somebody to write to. */
    private record Person(LeadId lead, long peer) {}

    @Test
    void pressingCostsElevenStatementsHoweverManyMessagesWait() {
        Person lena = fetched();
        telegram.network(self, false);
        settle();
        press(lena, 0);

        var first = statements.during(() -> press(lena, 1));
        IntStream.range(2, 60).forEach(i -> press(lena, i));
        var later = statements.during(() -> press(lena, 60));

        assertThat(first.sql()).hasSize(11);
        assertThat(later).isEqualTo(first);
    }

    @Test
    void sendingCostsSevenStatementsHoweverManyMessagesWait() {
        Person lena = fetched();
        press(lena, 0);
        arrive();

        ticker.pass(PAUSE);
        var alone = statements.during(() -> {
            press(lena, 1);
            arrive();
        });
        IntStream.range(2, 60).forEach(i -> press(lena, i));
        arrive();
        var amongMany = statements.during(() -> {
            ticker.pass(PAUSE);
            arrive();
        });

        assertThat(alone.sql()).hasSize(11 + 7);
        assertThat(amongMany.sql()).hasSize(7);
        assertThat(there(lena)).containsExactlyElementsOf(texts(3));
    }

    @Test
    void anAccountKeepsItsPaceWhateverArrives() {
        List<Person> all = IntStream.range(0, 5).mapToObj(i -> fetched()).toList();
        ticker.pass(PAUSE);

        all.forEach(person -> press(person, 0));
        for (int sent = 1; sent <= all.size(); sent++) {
            arrive();
            assertThat(all.stream().flatMap(person -> there(person).stream())).hasSize(sent);
            ticker.pass(PAUSE.minusMillis(1));
            arrive();
            assertThat(all.stream().flatMap(person -> there(person).stream())).hasSize(sent);
            ticker.pass(Duration.ofMillis(1));
        }

        assertThat(all).allSatisfy(person -> assertThat(there(person)).containsExactlyElementsOf(texts(1)));
    }

    @Test
    void whatIsPressedDuringAFloodWaitsForItsEnd() {
        Person lena = fetched();
        Person mia = fetched();
        telegram.floodNextSend(self, Duration.ofSeconds(40));
        press(lena, 0);
        ticker.settle();

        press(mia, 0);
        ticker.pass(Duration.ofSeconds(39));
        arrive();
        assertThat(there(lena)).isEmpty();
        assertThat(there(mia)).isEmpty();
        assertThat(outbox.heldUntil(anna, account.id())).isPresent();
        ticker.pass(Duration.ofSeconds(2));
        settle();

        assertThat(there(lena)).containsExactlyElementsOf(texts(1));
        assertThat(there(mia)).containsExactlyElementsOf(texts(1));
    }

    @Test
    void whatWasWrittenOnAnotherServerIsSentWithinAMoment() {
        Person lena = fetched();
        ConversationId talk = conversations.of(anna, lena.lead()).getFirst().id();
        writtenOnAnotherServer(talk);

        sender.begin();
        ticker.pass(settings.look());
        settle();

        assertThat(there(lena)).containsExactlyElementsOf(texts(1));
    }

    @Test
    void whatCannotBeGivenUpKeepsNothingFromBeingSent() {
        Person lena = fetched();
        TelegramAccount removed = people.connect(anna);
        telegram.network(Objects.requireNonNull(removed.telegramUserId()), false);
        settle();
        UUID slipped = UUID.randomUUID();
        outbox.send(anna, lena.lead(), removed.id(), slipped, "Hello", null);
        // As the transaction of a press leaves it that commits just after the removal.
        jdbc.sql("update telegram_account set origin = 'IMPORTED', state = 'DISCONNECTED' where id = ?")
                .param(removed.id().value())
                .update();
        writtenOnAnotherServer(conversations.of(anna, lena.lead()).stream()
                .filter(talk -> talk.account().equals(account.id()))
                .findFirst()
                .orElseThrow()
                .id());

        objector.objectsTo(slipped);
        sender.begin();
        ticker.pass(settings.look());
        settle();
        assertThat(there(lena)).containsExactlyElementsOf(texts(1));
        assertThat(statusOf(slipped)).isEqualTo("PENDING");

        objector.objectsTo(null);
        ticker.pass(settings.look());
        assertThat(statusOf(slipped)).isEqualTo("FAILED");
    }

    private String statusOf(UUID token) {
        return jdbc.sql("select status from message where client_token = ?")
                .param(token)
                .query(String.class)
                .single();
    }

    private void writtenOnAnotherServer(ConversationId talk) {
        jdbc.sql("""
                        insert into message (conversation_id, client_token, sent_at, outgoing, kind, text, search_text, status)
                        values (?, ?, timestamp with time zone '2026-01-01 08:00:00Z', true, 'TEXT', 'Message 0', 'message 0', 'PENDING')""").params(talk.value(), UUID.randomUUID()).update();
        jdbc.sql("""
                        insert into outbox (message_id, account_id, conversation_id, due_at)
                        select id, ?, conversation_id, sent_at from message where conversation_id = ?""").params(account.id().value(), talk.value()).update();
    }

    @Test
    void aMessageTakenBackIsNotCountedAndTheNextOneGoes() {
        Person lena = fetched();
        telegram.network(self, false);
        settle();
        MessageId first = press(lena, 0);
        press(lena, 0);
        var talk = conversations.of(anna, lena.lead()).getFirst();
        assertThat(talk.messageCount()).isEqualTo(2);

        assertThat(outbox.discard(anna, talk.id(), first)).isTrue();
        assertThat(outbox.discard(anna, talk.id(), first)).isFalse();
        telegram.network(self, true);
        settle();

        assertThat(conversations.of(anna, lena.lead()).getFirst().messageCount())
                .isEqualTo(1);
        assertThat(there(lena)).containsExactlyElementsOf(texts(1));
    }

    @Test
    void onePersonWhoIsALeadTwiceHasTheMessageInBothConversations() {
        Person lena = fetched();
        CurrentMember elsewhere = anna.in(onboarding.organization("Anna & Others", anna.id()));
        Person same = new Person(people.lead(elsewhere, lena.peer()), lena.peer());
        fetch.begin(elsewhere, same.lead(), account.id());
        settle();

        press(lena, 0);
        settle();

        assertThat(conversations.of(elsewhere, same.lead()).getFirst().messageCount())
                .isEqualTo(1);
        assertThat(conversations.of(anna, lena.lead()).getFirst().messageCount())
                .isEqualTo(1);
    }

    private Person fetched() {
        long peer = Talks.number();
        Person person = new Person(people.lead(anna, peer), peer);
        fetch.begin(anna, person.lead(), account.id());
        settle();
        return person;
    }

    private MessageId press(Person person, int number) {
        return outbox.send(anna, person.lead(), account.id(), UUID.randomUUID(), "Message " + number, null);
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Message " + i).toList();
    }

    private List<String> there(Person person) {
        return telegram.talk(self, person.peer()).messages().stream()
                .map(TelegramMessage::text)
                .toList();
    }

    /** What was handed over has arrived and was told; no time passes here. */
    private void arrive() {
        ticker.settle();
        telegram.advance(Duration.ofSeconds(1));
        ticker.settle();
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            arrive();
            ticker.pass(Duration.ofSeconds(1));
        }
    }
}

@OnH2
class OutboxOnH2Test extends OutboxTests {}

@OnPostgres
class OutboxOnPostgresTest extends OutboxTests {}
