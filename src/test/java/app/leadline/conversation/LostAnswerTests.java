package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestTicker;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that the database has kept, while whoever pressed only hears that something broke. */
abstract class LostAnswerTests {

    @Autowired
    Talks people;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    Outbox outbox;

    @Autowired
    DatabaseFaults database;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    TelegramAccount account;
    LeadId lead;
    SimulatedTalk theirs;
    ConversationId talk;

    @BeforeEach
    void aConnectedAccount() {
        anna = people.person("Anna");
        account = people.connect(anna);
        long peer = Talks.number();
        lead = people.lead(anna, peer);
        theirs = telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
        fetch.begin(anna, lead, account.id());
        settle();
        talk = conversations.of(anna, lead).getFirst().id();
    }

    @Test
    void pressedAgainUnderItsTokenItIsOneMessageAndSentOnce() {
        UUID token = pressedInVain("On Thursday?");

        MessageId again = outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(again);
            assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        });
        assertThat(there()).containsExactly("On Thursday?");
        assertThat(conversations.count(anna, talk)).isEqualTo(1);
    }

    @Test
    void pressedAgainInOtherWordsUnderAnotherTokenBothAreSentInTheirOrder() {
        pressedInVain("On Thursday?");

        outbox.send(anna, lead, account.id(), UUID.randomUUID(), "On Friday?", null);
        settle();

        assertThat(there()).containsExactly("On Thursday?", "On Friday?");
        assertThat(messages()).extracting(Message::status).containsOnly(MessageStatus.SENT);
    }

    @Test
    void pressedAgainOnceItHasArrivedItStaysOneMessage() {
        UUID token = pressedInVain("On Thursday?");
        outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        assertThat(there()).containsExactly("On Thursday?");
        assertThat(messages()).hasSize(1);
    }

    private UUID pressedInVain(String text) {
        UUID token = UUID.randomUUID();
        ticker.settle();
        database.loseAnswerToCommit(1);
        assertThatThrownBy(() -> outbox.send(anna, lead, account.id(), token, text, null))
                .isInstanceOf(RuntimeException.class);
        assertThat(messages()).extracting(Message::text).containsExactly(text);
        return token;
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
    }

    private List<Message> messages() {
        return conversations.page(anna, talk, null, Direction.OLDER, 500);
    }

    private List<String> there() {
        return theirs.messages().stream().map(TelegramMessage::text).toList();
    }
}

@OnH2
class LostAnswerOnH2Test extends LostAnswerTests {}

@OnPostgres
class LostAnswerOnPostgresTest extends LostAnswerTests {}
