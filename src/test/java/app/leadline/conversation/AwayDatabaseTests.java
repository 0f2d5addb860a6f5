package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.support.DatabaseFaults;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramFailure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The database is away for a while, or for one statement: nothing is lost, nothing comes twice, and nobody has to do anything. */
abstract class AwayDatabaseTests extends LiveTalkGround {

    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(20);
    private static final int MORE_THAN_ARE_KEPT = 1_200;

    @Autowired
    DatabaseFaults database;

    @Autowired
    OutboxSender sender;

    @Autowired
    OutboxSettings settings;

    @Autowired
    TelegramAccounts accounts;

    @BeforeEach
    void theOutboxIsLookedAt() {
        sender.begin();
    }

    @Test
    void whatIsToldWhileTheDatabaseIsAwayIsThereOnceItIsBack() {
        theirs.invent(5);
        ConversationId talk = fetched();
        send("Mine");
        long edited = theirs.write("before");
        long gone = theirs.write("gone soon");
        settle();

        database.away(true);
        theirs.write("new");
        theirs.edit(edited, "after");
        theirs.delete(List.of(gone));
        theirs.read();
        theirs.writeFromAnotherDevice("on my phone");
        settle();
        database.away(false);
        ticker.pass(UNTIL_ASKED_AGAIN);

        endsAsTelegramHasIt(talk);
        assertThat(deleted(talk)).containsExactly(gone);
        assertThat(there()).contains("after", "new", "on my phone");
    }

    @Test
    void soMuchThatItIsNotKeptOneByOneIsFetched() {
        ConversationId talk = fetched();
        send("Mine");
        List<Long> old =
                IntStream.range(0, 350).mapToObj(i -> theirs.write("old " + i)).toList();
        settle();

        database.away(true);
        theirs.edit(old.get(20), "edited");
        theirs.delete(old.subList(10, 15));
        theirs.delete(old.subList(320, 330));
        theirs.read();
        long last = old.getLast();
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            theirs.edit(last, "edited " + i);
        }
        theirs.write("new");
        settle();
        database.away(false);
        ticker.pass(UNTIL_ASKED_AGAIN);
        settle();

        endsAsTelegramHasIt(talk);
        assertThat(deleted(talk)).hasSize(15).containsAll(old.subList(10, 15)).containsAll(old.subList(320, 330));
    }

    @Test
    void howAnAccountIsIsWrittenDownLate() {
        database.away(true);
        telegram.network(self, false);
        settle();
        database.away(false);
        ticker.pass(UNTIL_ASKED_AGAIN);
        assertThat(accounts.own(anna, account.id()).problem()).isEqualTo(new TelegramFailure.Unreachable().sentence());

        database.away(true);
        telegram.network(self, true);
        settle();
        database.away(false);
        ticker.pass(UNTIL_ASKED_AGAIN);

        assertThat(accounts.own(anna, account.id()).state()).isEqualTo(AccountState.CONNECTED);
        assertThat(accounts.own(anna, account.id()).problem()).isNull();
    }

    @Test
    void whicheverStatementOfSendingDoesNotReachTheDatabaseTheMessageArrivesOnce() {
        ConversationId talk = fetched();

        for (int nth = 1; nth <= 12; nth++) {
            database.refuseConnection(nth);
            press("refused " + nth);
            untilSent(talk);
        }

        endsAsTelegramHasIt(talk);
        assertThat(there())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(nth -> "refused " + nth)
                        .toList());
    }

    @Test
    void whicheverCommitOfSendingIsNotHeardOfTheMessageArrivesOnce() {
        ConversationId talk = fetched();

        for (int nth = 1; nth <= 12; nth++) {
            database.loseAnswerToCommit(nth);
            press("not heard of " + nth);
            untilSent(talk);
        }

        endsAsTelegramHasIt(talk);
        assertThat(there())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(nth -> "not heard of " + nth)
                        .toList());
    }

    @Test
    void whicheverStatementOfARefusalFailsTheMessageShowsItInTheEnd() {
        ConversationId talk = fetched();

        for (int nth = 1; nth <= 8; nth++) {
            telegram.failNextSend(self, new TelegramFailure.AccountRestricted());
            database.refuseConnection(nth);
            press("restricted " + nth);
            untilSent(talk);
            if (last(talk).status() != MessageStatus.FAILED) {
                // The refusal was lost before it could be told: the message went again, and arrived.
                assertThat(last(talk).status()).isEqualTo(MessageStatus.SENT);
            }
        }

        assertThat(messages(talk)).hasSize(8);
        assertThat(there()).doesNotHaveDuplicates();
    }

    @Test
    void aFloodIsObeyedAlsoWhenItCannotBeWrittenDown() {
        ConversationId talk = fetched();
        telegram.floodNextSend(self, Duration.ofSeconds(40));
        database.refuseConnection(5);
        press("patience");

        ticker.pass(Duration.ofSeconds(35));
        assertThat(there()).isEmpty();
        untilSent(talk);

        endsAsTelegramHasIt(talk);
        assertThat(there()).containsExactly("patience");
    }

    @Test
    void aPressWhoseCommitNobodyHeardOfIsSentByTheNextLook() {
        ConversationId talk = fetched();
        database.loseAnswerToCommit(1);
        assertThatThrownBy(() -> send("pressed"))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        ticker.settle();
        assertThat(last(talk).status()).isEqualTo(MessageStatus.PENDING);

        ticker.pass(settings.look());
        settle();

        endsAsTelegramHasIt(talk);
        assertThat(there()).containsExactly("pressed");
    }

    @Test
    void aFirstFetchPausesWhileTheDatabaseIsAwayAndGoesOnByItself() throws InterruptedException {
        theirs.invent(340);
        telegram.holdAnswers();
        fetch.begin(anna, lead, account.id());
        telegram.awaitHeldAnswer();
        database.away(true);
        telegram.releaseAnswers();
        settle();
        assertThat(fetchState().step()).isEqualTo(FetchState.Step.PAUSED);
        assertThat(fetchState().again()).isNotNull();

        database.away(false);
        ticker.pass(UNTIL_ASKED_AGAIN);

        assertThat(fetchState().step()).isEqualTo(FetchState.Step.DONE);
        endsAsTelegramHasIt(conversations.of(anna, lead).getFirst().id());
    }

    @Test
    void whicheverStatementOfAFetchFailsItEndsComplete() {
        theirs.invent(230);
        for (int nth = 1; nth <= 12; nth++) {
            conversations.of(anna, lead).forEach(talk -> conversations.delete(anna, talk.id()));
            fetchBeginsWith(nth);
            settle();
            ticker.pass(UNTIL_ASKED_AGAIN);
            assertThat(fetchState().step()).as("connection %d", nth).isEqualTo(FetchState.Step.DONE);
            endsAsTelegramHasIt(conversations.of(anna, lead).getFirst().id());
        }
    }

    private void fetchBeginsWith(int nth) {
        database.refuseConnection(nth);
        boolean begun = false;
        while (!begun) {
            try {
                fetch.begin(anna, lead, account.id());
                begun = true;
            } catch (DataAccessException | TransactionException pressedAgain) {
                ticker.settle();
            }
        }
    }

    /** As a browser does: what was not taken is pressed again under the same token. */
    private void press(String text) {
        UUID token = UUID.randomUUID();
        boolean taken = false;
        while (!taken) {
            try {
                outbox.send(anna, lead, account.id(), token, text, null);
                taken = true;
            } catch (DataAccessException | TransactionException pressedAgain) {
                ticker.settle();
            }
        }
    }

    private void untilSent(ConversationId talk) {
        ticker.settle();
        telegram.settle();
        for (int i = 0; i < 3; i++) {
            settle();
            ticker.pass(settings.look());
        }
        passUntilSent(talk);
    }
}

@OnH2
class AwayDatabaseOnH2 extends AwayDatabaseTests {}

@OnPostgres
class AwayDatabaseOnPostgres extends AwayDatabaseTests {}
