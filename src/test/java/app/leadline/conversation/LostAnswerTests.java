package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.support.DatabaseFaults;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A message that the database has kept, while whoever pressed only hears that something broke. */
abstract class LostAnswerTests extends LiveTalkGround {

    @Autowired
    DatabaseFaults database;

    @Autowired
    JdbcClient jdbc;

    ConversationId talk;

    @BeforeEach
    void aTalk() {
        talk = fetched();
    }

    @Test
    void pressedAgainUnderItsTokenItIsOneMessageAndSentOnce() {
        UUID token = pressedInVain("On Thursday?");

        MessageId again = outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        assertThat(messages(talk)).singleElement().satisfies(message -> {
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
        assertThat(messages(talk)).extracting(Message::status).containsOnly(MessageStatus.SENT);
    }

    @Test
    void pressedAgainOnceItHasArrivedItStaysOneMessage() {
        UUID token = pressedInVain("On Thursday?");
        outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        outbox.send(anna, lead, account.id(), token, "On Thursday?", null);
        settle();

        assertThat(there()).containsExactly("On Thursday?");
        assertThat(messages(talk)).hasSize(1);
    }

    @Test
    void whatWasEditedOnAPhoneBeforeAnybodyHeardOfItsArrivalIsNotSentAgainBlindly() {
        MessageId lost = send("On Thursday?");
        settle();
        asADyingServerLeaves(lost);
        theirs.edit(theirs.messages().getLast().id(), "On Friday?");
        telegram.network(self, false);
        settle();
        telegram.network(self, true);
        settle();

        assertThat(there()).containsExactly("On Friday?");
        assertThat(messages(talk))
                .filteredOn(message -> message.id().equals(lost))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
                    assertThat(Objects.requireNonNull(message.failure()).key()).isEqualTo("conversation.unsent.edited");
                });
        outbox.retry(anna, talk, lost);
        settle();
        assertThat(there()).containsExactly("On Friday?", "On Thursday?");
    }

    /** It has handed the message over, and has not heard that it arrived. */
    private void asADyingServerLeaves(MessageId message) {
        jdbc.sql("update message set status = 'SENDING', telegram_message_id = null where id = ?")
                .param(message.value())
                .update();
        jdbc.sql("""
                        insert into outbox (message_id, account_id, conversation_id, due_at)
                        select id, ?, conversation_id, sent_at from message where id = ?""").params(account.id().value(), message.value()).update();
    }

    private UUID pressedInVain(String text) {
        UUID token = UUID.randomUUID();
        ticker.settle();
        database.loseAnswerToOwnCommit(1);
        assertThatThrownBy(() -> outbox.send(anna, lead, account.id(), token, text, null))
                .isInstanceOf(RuntimeException.class);
        assertThat(messages(talk)).extracting(Message::text).containsExactly(text);
        return token;
    }
}

@OnH2
class LostAnswerOnH2Test extends LostAnswerTests {}

@OnPostgres
class LostAnswerOnPostgresTest extends LostAnswerTests {}
