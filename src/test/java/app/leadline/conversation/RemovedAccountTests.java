package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.Statements;
import app.leadline.telegram.TelegramAccounts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of messages when their account is removed, and when the same account comes back. */
abstract class RemovedAccountTests extends LiveTalkGround {

    @Autowired
    LeadService leads;

    @Autowired
    OutboxGoesWithAccount removals;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWaitedWhenTheAccountWasRemovedGoesOutOnlyWhenItsOwnerTriesAgain() {
        ConversationId talk = fetched();
        telegram.network(self, false);
        settle();
        MessageId first = send("First");
        send("Second");

        accounts.remove(anna, account.id(), false);

        assertThat(messages(talk)).hasSize(2).allSatisfy(message -> {
            assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
            assertThat(Objects.requireNonNull(message.failure()).key()).isEqualTo("conversation.unsent.removed");
        });
        backAgain();
        assertThat(there()).isEmpty();

        outbox.retry(anna, talk, first);
        settle();

        assertThat(there()).containsExactly("First");
        assertThat(messages(talk))
                .filteredOn(message -> message.id().equals(first))
                .extracting(Message::status)
                .containsExactly(MessageStatus.SENT);
        assertThat(messages(talk)).hasSize(2);
    }

    @Test
    void whatTelegramHadInHandIsLookedForWhenItsOwnerTriesAgainAndSentOnlyWhenItIsNotThere() {
        ConversationId talk = fetched();
        telegram.holdSends(self);
        MessageId inHand = send("In hand");
        send("Behind it");
        ticker.settle();

        accounts.remove(anna, account.id(), false);

        assertThat(messages(talk))
                .extracting(message -> Objects.requireNonNull(message.failure()).key())
                .containsExactly("conversation.unsent.removedInHand", "conversation.unsent.removed");
        telegram.releaseSends(self);
        backAgain();
        assertThat(there()).isEmpty();

        outbox.retry(anna, talk, inHand);
        settle();

        assertThat(there()).containsExactly("In hand");
        assertThat(messages(talk)).extracting(Message::status).contains(MessageStatus.SENT, MessageStatus.FAILED);
    }

    @Test
    void whatHadArrivedUnseenIsFoundWhenItsOwnerTriesAgainAndNotSentTwice() {
        ConversationId talk = fetched();
        MessageId lost = arrivedUnseen();

        accounts.remove(anna, account.id(), false);
        assertThat(failure(talk, lost)).isEqualTo("conversation.unsent.removedInHand");
        backAgain();
        outbox.retry(anna, talk, lost);
        settle();

        assertThat(there()).containsExactly("Only once");
        assertThat(messages(talk)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(lost);
            assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        });
    }

    @Test
    void whatAFetchHasFoundMeanwhileIsTheSameMessageOnceItsOwnerTriesAgain() {
        ConversationId talk = fetched();
        MessageId lost = arrivedUnseen();
        accounts.remove(anna, account.id(), false);
        backAgain();
        fetched();
        assertThat(messages(talk)).hasSize(2);

        outbox.retry(anna, talk, lost);
        settle();

        assertThat(there()).containsExactly("Only once");
        assertThat(messages(talk)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(lost);
            assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        });
        assertThat(conversations.count(anna, talk)).isEqualTo(1);
    }

    @Test
    void tryingAgainIsRefusedWithTheReasonAsSendingIs() {
        ConversationId talk = fetched();
        telegram.network(self, false);
        settle();
        MessageId waiting = send("Hello");
        accounts.remove(anna, account.id(), false);

        assertRefused(talk, waiting, "conversation.send.disconnected");
        backAgain();
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        assertRefused(talk, waiting, "conversation.send.blocked");
        settle();

        assertThat(there()).isEmpty();
        assertThat(failure(talk, waiting)).isEqualTo("conversation.unsent.removed");
    }

    @Test
    void whatWasPressedAtTheMomentOfTheRemovalDoesNotGoOutLaterEither() {
        ConversationId talk = fetched();
        telegram.network(self, false);
        settle();
        MessageId slipped = send("Hello");
        // As the transaction of a press leaves it that commits just after the removal.
        jdbc.sql("update telegram_account set origin = 'IMPORTED', state = 'DISCONNECTED' where id = ?")
                .param(account.id().value())
                .update();

        removals.sweep();

        assertThat(failure(talk, slipped)).isEqualTo("conversation.unsent.removed");
        backAgain();
        assertThat(there()).isEmpty();
    }

    @Test
    void anAccountThatGoesWithItsConversationsLeavesNothingThatCouldBeSent() {
        fetched();
        telegram.network(self, false);
        settle();
        send("Hello");

        accounts.remove(anna, account.id(), true);
        account = connected.account(anna, phone);
        telegram.network(self, true);
        settle();
        fetched();

        assertThat(there()).isEmpty();
        assertThat(conversations.of(anna, lead))
                .singleElement()
                .satisfies(talk -> assertThat(talk.messageCount()).isZero());
    }

    @Test
    void everyLeadSaysWhatBecameOfItsConversationAndManyTakeNoMoreStatementsThanFew() {
        fetched();
        accounts.remove(anna, account.id(), false);
        assertThat(audit(lead)).contains("conversation.disconnected").doesNotContain("conversation.deleted");

        account = connected.account(anna, phone);
        long few = statementsOfRemoval(List.of(lead));
        assertThat(audit(lead)).containsOnlyOnce("conversation.deleted").containsOnlyOnce("conversation.disconnected");

        account = connected.account(anna, phone);
        List<LeadId> many =
                IntStream.range(0, 30).mapToObj(i -> people.lead(anna)).toList();
        // What desks do meanwhile, on threads of their own, is counted with it; one for each lead would be more.
        assertThat(statementsOfRemoval(many)).isLessThan(few + many.size() / 2);
        assertThat(many).allSatisfy(one -> assertThat(audit(one)).containsOnlyOnce("conversation.deleted"));
    }

    private long statementsOfRemoval(List<LeadId> talkedTo) {
        talkedTo.forEach(one -> outbox.send(anna, one, account.id(), UUID.randomUUID(), "Hello", null));
        settle();
        settle();
        return statements
                .during(() -> accounts.remove(anna, account.id(), true))
                .statements();
    }

    private List<String> audit(LeadId of) {
        return jdbc.sql("select type from activity where lead_id = ? and category = 'AUDIT' and actor_id = ?")
                .params(of.value(), anna.id().value())
                .query(String.class)
                .list();
    }

    private void assertRefused(ConversationId talk, MessageId message, String reason) {
        assertThatThrownBy(() -> outbox.retry(anna, talk, message))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.sentence().key()).isEqualTo(reason));
    }

    /** Telegram has it, and nobody here has heard of that when the line is torn. */
    private MessageId arrivedUnseen() {
        telegram.loseNextAnswer(self);
        MessageId lost = send("Only once");
        ticker.settle();
        telegram.network(self, false);
        ticker.settle();
        theirs.writeFromAnotherDevice("Only once");
        return lost;
    }

    private void backAgain() {
        assertThat(connected.account(anna, phone).id()).isEqualTo(account.id());
        telegram.network(self, true);
        settle();
    }

    private String failure(ConversationId talk, MessageId message) {
        return messages(talk).stream()
                .filter(one -> one.id().equals(message))
                .map(one -> Objects.requireNonNull(one.failure()).key())
                .findFirst()
                .orElse("");
    }
}

@OnH2
class RemovedAccountOnH2Test extends RemovedAccountTests {}

@OnPostgres
class RemovedAccountOnPostgresTest extends RemovedAccountTests {}
