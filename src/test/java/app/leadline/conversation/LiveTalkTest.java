package app.leadline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.TelegramUsername;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramUpdate;
import app.leadline.telegram.TelegramUser;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A conversation that lives: fetched, watched, written in, against a Telegram with all its manners. */
abstract class LiveTalkTest extends LiveTalkGround {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading reading;

    @Autowired
    ConversationWatch watch;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    ReadMarks marks;

    @Autowired
    AccountSessions sessions;

    @Autowired
    TestClock clock;

    @Autowired
    ConfigurableApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstFetchBringsTheWholeHistoryOnce() {
        theirs.invent(340);

        ConversationId talk = fetched();
        fetched();

        endsAsTelegramHasIt(talk);
        assertThat(fetch.state(anna, lead, account.id()).orElseThrow().step()).isEqualTo(FetchState.Step.DONE);
    }

    @Test
    void whatWasWrittenSinceATalkWasFetchedEmptyComesWithTheNextFetch() {
        ConversationId talk = fetched();
        theirs.invent(340);

        fetched();

        endsAsTelegramHasIt(talk);
    }

    @Test
    void aFetchThatWasInterruptedGoesOnWhereItStopped() {
        theirs.invent(340);
        telegram.holdAnswers();
        fetch.begin(anna, lead, account.id());
        await(() -> {
            telegram.awaitHeldAnswer();
            telegram.network(self, false);
            telegram.releaseAnswers();
        });
        settle();
        assertThat(fetch.state(anna, lead, account.id()).orElseThrow().step()).isEqualTo(FetchState.Step.FAILED);

        telegram.network(self, true);
        settle();

        assertThat(fetchState().step()).isEqualTo(FetchState.Step.DONE);
        endsAsTelegramHasIt(conversations.of(anna, lead).getFirst().id());
    }

    @Test
    void aFirstFetchThatWasCancelledStaysCancelledWhenTheServerStartsAgain() {
        theirs.invent(340);
        ApplicationListener<PayloadApplicationEvent<FetchProgressed>> stopper = told -> {
            if (told.getPayload().lead().equals(lead)) {
                fetch.cancel(anna, lead, account.id());
            }
        };
        context.addApplicationListener(stopper);
        ConversationId talk = fetched();
        context.removeApplicationListener(stopper);
        long here = messages(talk).size();
        assertThat(here).isBetween(1L, 339L);

        ConversationFetch ofTheNextServer =
                context.getAutowireCapableBeanFactory().createBean(ConversationFetch.class);
        ofTheNextServer.on(
                account.id(),
                anna.id(),
                new TelegramUpdate.SessionChanged(sessions.session(account.id()).state()));
        settle();
        assertThat(messages(talk)).hasSize((int) here);
        assertThat(ofTheNextServer.state(anna, lead, account.id())).hasValueSatisfying(state -> {
            assertThat(state.step()).isEqualTo(FetchState.Step.CANCELLED);
            assertThat(state.messages()).isEqualTo(here);
            assertThat(state.total()).isEqualTo(340);
        });

        ofTheNextServer.begin(anna, lead, account.id());
        settle();
        endsAsTelegramHasIt(talk);
    }

    @Test
    void aFirstFetchThatARestartHasInterruptedGoesOn() {
        theirs.invent(340);
        fetch.begin(anna, lead, account.id());
        ticker.settle();
        ConversationId talk = fetched();
        jdbc.sql("delete from message where conversation_id = ? and telegram_message_id < 100")
                .param(talk.value())
                .update();
        jdbc.sql("update conversation set fetch_before = 100, message_count = 241 where id = ?")
                .param(talk.value())
                .update();

        context.getAutowireCapableBeanFactory()
                .createBean(ConversationFetch.class)
                .on(
                        account.id(),
                        anna.id(),
                        new TelegramUpdate.SessionChanged(
                                sessions.session(account.id()).state()));
        settle();

        endsAsTelegramHasIt(talk);
    }

    @Test
    void whatTelegramTellsByItselfIsThereAtOnce() {
        theirs.invent(5);
        ConversationId talk = fetched();

        long id = theirs.write("Good morning");
        settle();
        assertThat(here(talk)).containsExactlyElementsOf(there());
        theirs.edit(id, "Good evening");
        settle();
        assertThat(last(talk).text()).isEqualTo("Good evening");
        assertThat(last(talk).editedAt()).isNotNull();
        theirs.delete(List.of(id));
        settle();

        assertThat(last(talk).deletedAt()).isNotNull();
    }

    @Test
    void ofATalkThatWasNotFetchedNothingIsKept() {
        theirs.write("Hello?");
        settle();

        assertThat(conversations.of(anna, lead)).isEmpty();
    }

    @Test
    void editsAndDeletionsOfLaterAreFoundByTheNextFetch() {
        theirs.invent(250);
        ConversationId talk = fetched();
        telegram.network(self, false);
        settle();
        List<TelegramMessage> all = theirs.messages();
        theirs.edit(all.get(200).id(), "changed meanwhile");
        theirs.delete(List.of(all.get(201).id(), all.get(202).id()));
        theirs.write("while you were away");
        telegram.network(self, true);
        settle();

        fetched();

        List<Message> now = messages(talk);
        assertThat(now).extracting(Message::text).contains("changed meanwhile", "while you were away");
        assertThat(now)
                .filteredOn(m -> m.deletedAt() != null)
                .extracting(Message::telegramMessageId)
                .containsExactly(all.get(201).id(), all.get(202).id());
    }

    @Test
    void aMessageIsPendingThenSentThenRead() {
        ConversationId talk = fetched();

        UUID token = UUID.randomUUID();
        MessageId id = outbox.send(anna, lead, account.id(), token, "  Dear Lena,\nhow are you? ", null);
        assertThat(outbox.send(anna, lead, account.id(), token, "Dear Lena,\nhow are you?", null))
                .isEqualTo(id);
        ticker.settle();
        assertThat(last(talk).status()).isEqualTo(MessageStatus.SENDING);

        settle();
        assertThat(last(talk).status()).isEqualTo(MessageStatus.SENT);
        assertThat(last(talk).id()).isEqualTo(id);
        theirs.read();
        settle();

        assertThat(last(talk).status()).isEqualTo(MessageStatus.READ);
        assertThat(there()).containsExactly("Dear Lena,\nhow are you?");
        assertThat(here(talk)).containsExactlyElementsOf(there());
    }

    @Test
    void theOrderOfAConversationIsKeptAlsoThroughAFlood() {
        ConversationId talk = fetched();
        telegram.floodNextSend(self, Duration.ofSeconds(40));

        for (int i = 0; i < 12; i++) {
            send("Message " + i);
        }
        ticker.settle();
        assertThat(there()).isEmpty();
        assertThat(messages(talk)).extracting(Message::status).containsOnly(MessageStatus.PENDING);
        long written = theirs.write("Are you there?");
        theirs.edit(written, "Are you still there?");
        passUntilSent(talk);
        theirs.read();
        settle();

        assertThat(there())
                .filteredOn(text -> text.startsWith("Message"))
                .hasSize(12)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(t -> Integer.parseInt(t.substring(8))));
        endsAsTelegramHasIt(talk);
    }

    @Test
    void aRefusalShowsItsReasonAndRetryIsTheSameMessage() {
        ConversationId talk = fetched();
        telegram.failNextSend(self, new TelegramFailure.AccountRestricted());

        MessageId id = send("Hello");
        settle();
        Message refused = last(talk);
        assertThat(refused.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(Objects.requireNonNull(refused.failure()).key()).isEqualTo("telegram.failure.accountRestricted");

        outbox.retry(anna, talk, id);
        settle();

        assertThat(last(talk).status()).isEqualTo(MessageStatus.SENT);
        assertThat(there()).containsExactly("Hello");
        assertThat(messages(talk)).hasSize(1);
    }

    @Test
    void aMessageWhoseAnswerGotLostIsFoundInTheHistoryAndNotSentTwice() {
        ConversationId talk = fetched();
        telegram.loseNextAnswer(self);

        send("Only once");
        settle();
        ticker.pass(LONG);
        settle();

        assertThat(there()).containsExactly("Only once");
        assertThat(messages(talk)).hasSize(1);
        assertThat(last(talk).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aMessageThatWasNotTakenIsSentAgainWithoutAnybodyDoingAnything() {
        ConversationId talk = fetched();
        telegram.refuseNextSend(self, new TelegramFailure.Unreachable());

        send("Take this");
        ticker.settle();
        assertThat(last(talk).status()).isEqualTo(MessageStatus.UNKNOWN);
        passUntilSent(talk);

        assertThat(there()).containsExactly("Take this");
        assertThat(last(talk).status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whatAnEndedSessionHadInHandIsSettledByTheNextOne() {
        ConversationId talk = fetched();
        telegram.holdSends(self);
        send("In hand");
        send("Behind it");
        ticker.settle();
        assertThat(messages(talk))
                .extracting(Message::status)
                .containsExactly(MessageStatus.SENDING, MessageStatus.PENDING);

        accounts.reconnect(anna, account.id());
        telegram.releaseSends(self);
        passUntilSent(talk);

        assertThat(there()).containsExactly("In hand", "Behind it");
        assertThat(here(talk)).containsExactlyElementsOf(there());
        assertThat(messages(talk)).extracting(Message::status).containsOnly(MessageStatus.SENT);
    }

    @Test
    void aLogoutFromAnotherDeviceWhileSendingLosesNothingAndKeepsTheOrder() {
        theirs.invent(5);
        ConversationId talk = fetched();
        telegram.holdSends(self);
        send("In hand");
        send("Behind it");
        send("And the last");
        ticker.settle();

        connected.logOutElsewhere(account);
        settle();
        ticker.pass(LONG);
        assertThat(messages(talk))
                .extracting(Message::status)
                .endsWith(MessageStatus.UNKNOWN, MessageStatus.PENDING, MessageStatus.PENDING);
        telegram.releaseSends(self);
        theirs.write("Nobody hears this");
        connected.account(anna, Objects.requireNonNull(account.phone()));
        passUntilSent(talk);
        fetched();

        endsAsTelegramHasIt(talk);
        assertThat(there()).endsWith("Nobody hears this", "In hand", "Behind it", "And the last");
    }

    @Test
    void whatHadArrivedBeforeALogoutFromAnotherDeviceIsNotSentTwice() {
        ConversationId talk = fetched();
        telegram.loseNextAnswer(self);
        telegram.holdSends(self);
        send("Arrived unseen");
        send("Behind it");
        ticker.settle();
        telegram.network(self, false);
        ticker.settle();
        theirs.writeFromAnotherDevice("Arrived unseen");

        connected.logOutElsewhere(account);
        settle();
        telegram.releaseSends(self);
        telegram.network(self, true);
        connected.account(anna, Objects.requireNonNull(account.phone()));
        passUntilSent(talk);

        assertThat(there()).containsExactly("Arrived unseen", "Behind it");
        endsAsTelegramHasIt(talk);
    }

    @Test
    void whatWasWrittenWhileTelegramWasDownGoesOutWhenItIsBack() {
        ConversationId talk = fetched();
        send("Before");
        settle();
        long edited = theirs.write("before");
        long gone = theirs.write("gone soon");
        settle();
        telegram.network(self, false);
        settle();

        send("First");
        send("Second");
        theirs.edit(edited, "after");
        theirs.delete(List.of(gone));
        theirs.read();
        theirs.write("Where are you?");
        ticker.pass(Duration.ofMinutes(1));
        assertThat(there()).doesNotContain("First", "Second");
        telegram.network(self, true);
        passUntilSent(talk);

        assertThat(there()).containsExactly("Before", "after", "Where are you?", "First", "Second");
        endsAsTelegramHasIt(talk);
        assertThat(deleted(talk)).containsExactly(gone);
    }

    @Test
    void whatTelegramTellsTwiceAndOutOfOrderEndsAsTelegramHasIt() {
        theirs.invent(20);
        ConversationId talk = fetched();
        telegram.mischief(true);

        List<Long> gone = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            send("Mine " + i);
            long id = theirs.write("Theirs " + i);
            theirs.edit(id, "Theirs " + i + ", rather");
            if (i % 3 == 2) {
                theirs.delete(List.of(id));
                gone.add(id);
            }
        }
        passUntilSent(talk);
        theirs.read();
        settle();

        endsAsTelegramHasIt(talk);
        assertThat(deleted(talk)).containsExactlyElementsOf(gone);
    }

    @Test
    void howeverManyLookTelegramIsAskedOnce() {
        theirs.invent(3);
        ConversationId talk = fetched();
        long before = watch.polls();

        var first = watch.open(anna, talk);
        ticker.settle();
        var second = watch.open(anna, talk);
        ticker.settle();
        assertThat(watch.polls() - before).isLessThanOrEqualTo(2);
        long open = watch.polls();
        ticker.pass(Duration.ofSeconds(100));
        assertThat(watch.polls() - open).isBetween(3L, 4L);
        assertThat(telegram.watched(self)).hasSize(1);

        first.close();
        second.close();
        second.close();
        ticker.settle();
        long closed = watch.polls();
        ticker.pass(Duration.ofMinutes(5));
        assertThat(watch.polls()).isEqualTo(closed);
        assertThat(telegram.watched(self)).isEmpty();
    }

    @Test
    void whoeverBeganToLookWithoutALineIsToldOfTheTalkOnceThereIsOne() {
        theirs.invent(3);
        ConversationId talk = fetched();
        telegram.network(self, false);
        ticker.settle();
        try (var eye = watch.open(anna, talk)) {
            ticker.settle();
            assertThat(telegram.watched(self)).isEmpty();

            telegram.network(self, true);
            settle();
            ticker.pass(Duration.ofSeconds(40));
            assertThat(telegram.watched(self)).containsExactly(peer);
        }
        settle();
        assertThat(telegram.watched(self)).isEmpty();
    }

    @Test
    void whatStopsTheLookingIsTold() {
        theirs.invent(3);
        ConversationId talk = fetched();
        try (var eye = watch.open(anna, talk)) {
            ticker.settle();
            telegram.network(self, false);
            settle();
            assertThat(Objects.requireNonNull(
                                    watch.state(anna, talk).orElseThrow().problem())
                            .key())
                    .isEqualTo("telegram.failure.unreachable");

            telegram.network(self, true);
            settle();
            assertThat(watch.state(anna, talk).orElseThrow().problem()).isNull();
        }
    }

    @Test
    void nobodyAsksThroughAnAccountThatWasLoggedOutUntilItIsBack() {
        theirs.invent(3);
        ConversationId talk = fetched();
        try (var eye = watch.open(anna, talk)) {
            ticker.settle();
            connected.logOutElsewhere(account);
            settle();
            long gone = watch.polls();
            ticker.pass(Duration.ofMinutes(5));
            assertThat(watch.polls()).isEqualTo(gone);
            assertThat(Objects.requireNonNull(
                                    watch.state(anna, talk).orElseThrow().problem())
                            .key())
                    .isEqualTo("telegram.failure.notAuthorized");

            theirs.write("Back?");
            connected.account(anna, Objects.requireNonNull(account.phone()));
            settle();
            assertThat(last(talk).text()).isEqualTo("Back?");
            assertThat(watch.state(anna, talk).orElseThrow().problem()).isNull();
            assertThat(telegram.watched(self)).containsExactly(peer);
            long back = watch.polls();
            ticker.pass(Duration.ofSeconds(70));
            assertThat(watch.polls()).isGreaterThan(back);
        }
    }

    @Test
    void aLoginOnAnotherServerIsFoundByWhoeverStillLooks() {
        ConversationId talk = fetched();
        try (var eye = watch.open(anna, talk)) {
            ticker.settle();
            connected.logOutElsewhere(account);
            settle();
            // As that server leaves it.
            loggedIn("0123456789abcdef".repeat(2), "another");

            ticker.pass(Duration.ofSeconds(40));

            assertThat(Objects.requireNonNull(
                                    watch.state(anna, talk).orElseThrow().problem())
                            .key())
                    .isEqualTo("telegram.failure.heldBy");
        } finally {
            loggedIn(null, null);
        }
    }

    private void loggedIn(@Nullable String session, @Nullable String server) {
        jdbc.sql(
                        "update telegram_account set session_key = :session, held_by = :server, held_until = :until where id = :id")
                .param("session", session, Types.VARCHAR)
                .param("server", server, Types.VARCHAR)
                .param("until", clock.instant().plus(LONG).atOffset(ZoneOffset.UTC))
                .param("id", account.id().value())
                .update();
    }

    @Test
    void whatWasSeenIsReadOnTelegramUpToThereAndOnce() {
        theirs.invent(5);
        ConversationId talk = fetched();
        long first = theirs.write("One");
        theirs.write("Two");
        settle();
        assertThat(theirs.readBySelf()).isLessThan(first);
        List<Message> all = messages(talk);

        marks.seen(anna, talk, all.get(all.size() - 2).id());
        settle();
        assertThat(theirs.readBySelf()).isEqualTo(first);
        assertThat(marks.unread(anna, talk)).hasValue(new Unread(all.getLast().key(), 1));
        marks.seen(anna, talk, all.getFirst().id());
        settle();

        assertThat(theirs.readBySelf()).isEqualTo(first);
        assertThat(marks.writtenAfter(anna, talk, all.get(all.size() - 2).key()))
                .isEqualTo(1);
    }

    @Test
    void whatIsNewIsCountedByItsPlaceAndOnlyWhatTheOtherSideHasWritten() {
        theirs.invent(5);
        ConversationId talk = fetched();
        MessageKey before = marks.newest(anna, talk);
        assertThat(before).isEqualTo(last(talk).key());
        theirs.write("One");
        long two = theirs.write("Two");
        theirs.writeFromAnotherDevice("Mine");
        send("Mine, too");
        settle();
        assertThat(marks.writtenAfter(anna, talk, before)).isEqualTo(2);

        theirs.edit(two, "Two, as it is now");
        settle();
        assertThat(marks.writtenAfter(anna, talk, before)).isEqualTo(2);
        theirs.delete(List.of(two));
        settle();
        assertThat(marks.writtenAfter(anna, talk, before)).isEqualTo(1);
        assertThat(marks.writtenAfter(anna, talk, marks.newest(anna, talk))).isZero();
    }

    @Test
    void whatWasReadOnAnotherDeviceIsNotNewHere() {
        ConversationId talk = fetched();
        long id = theirs.write("One");
        settle();
        sessions.session(account.id()).markRead(peer, List.of(id));
        settle();

        assertThat(marks.unread(anna, talk)).isEmpty();
    }

    @Test
    void whatIsSeenWhileTelegramIsDownStaysUnreadUntilTheNextIsSeen() {
        ConversationId talk = fetched();
        theirs.write("One");
        settle();
        telegram.network(self, false);
        settle();
        marks.seen(anna, talk, last(talk).id());
        settle();
        assertThat(theirs.readBySelf()).isZero();

        telegram.network(self, true);
        long second = theirs.write("Two");
        settle();
        marks.seen(anna, talk, last(talk).id());
        settle();

        assertThat(theirs.readBySelf()).isEqualTo(second);
    }

    @Test
    void theLeadDecidesWhetherItMayBeWrittenTo() {
        fetched();
        leads.changeStatus(anna, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        assertThatThrownBy(() -> send("Hello")).isInstanceOf(InvalidInput.class);
        leads.changeStatus(anna, lead, LeadStatus.BLOCKED, LeadStatus.ACTIVE);
        assertThatThrownBy(() -> send("x".repeat(4097))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> send(" \n ")).isInstanceOf(InvalidInput.class);
        settle();

        assertThat(there()).isEmpty();
    }

    @Test
    void whoeverIsFoundByTheirUsernameCanBeWrittenToFromThenOn() {
        LeadId found = named("found_" + Talks.number());
        assertThatThrownBy(() -> outbox.send(anna, found, account.id(), UUID.randomUUID(), "Hello", null))
                .isInstanceOf(InvalidInput.class);

        fetch.begin(anna, found, account.id());
        settle();

        long id = Objects.requireNonNull(reading.details(anna, found).profile().telegramUserId());
        outbox.send(anna, found, account.id(), UUID.randomUUID(), "Hello", null);
        settle();
        assertThat(telegram.talk(self, id).messages())
                .extracting(TelegramMessage::text)
                .endsWith("Hello");
    }

    @Test
    void anIdThatAnotherLeadHasStaysWithThatOne() {
        String username = "twice_" + Talks.number();
        telegram.person(new TelegramUser(peer, "Lena", "Brandt", username, null), "en", false);
        theirs.write("Hello");
        LeadId second = named(username);

        fetch.begin(anna, second, account.id());
        settle();

        assertThat(fetch.state(anna, second, account.id()).orElseThrow().step()).isEqualTo(FetchState.Step.DONE);
        assertThat(conversations.of(anna, second)).hasSize(1);
        assertThat(reading.details(anna, second).profile().telegramUserId()).isNull();
        assertThat(reading.details(anna, lead).profile().telegramUserId()).isEqualTo(peer);
    }

    private LeadId named(String username) {
        var profile = new LeadProfile("Lena", "", null, new TelegramUsername(username), null, null, null, null);
        return leads.create(anna, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    @Test
    void nobodyElseMayFetchWatchOrWriteThroughAnAccount() {
        ConversationId talk = fetched();
        MessageId mine = send("Mine");
        settle();
        CurrentMember boss = people.colleague(anna, Role.OWNER);

        assertThatThrownBy(() -> fetch.begin(boss, lead, account.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> watch.open(boss, talk)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.send(boss, lead, account.id(), UUID.randomUUID(), "Hi", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.retry(boss, talk, mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outbox.discard(boss, talk, mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.seen(boss, talk, mine)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.unread(boss, talk)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.newest(boss, talk)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.writtenAfter(boss, talk, MessageKey.BEFORE_ALL))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(fetch.state(boss, lead, account.id())).isEmpty();
        assertThat(there()).containsExactly("Mine");
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    private static void await(Waiting waiting) {
        try {
            waiting.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

@OnH2
class LiveTalkOnH2Test extends LiveTalkTest {}

@OnPostgres
class LiveTalkOnPostgresTest extends LiveTalkTest {}
