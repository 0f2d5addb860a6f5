package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.telegram.Heard;
import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.PersonQuery;
import app.leadline.telegram.Reaction;
import app.leadline.telegram.SessionKey;
import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.SessionState.SentTo;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.AppNeeded;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.NotConfigured;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import app.leadline.telegram.TelegramUser;
import app.leadline.telegram.tdlight.ScriptedTelegram.Asks;
import it.tdlight.jni.TdApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The habits of TDLib that the rest of the house shall not know of. */
class TdLightSessionTest {

    @TempDir
    Path directory;

    private final SessionKey key = SessionKey.random();
    private final Heard heard = new Heard();
    private ScriptedWorld world;

    @BeforeEach
    void begin() {
        world = new ScriptedWorld(directory);
    }

    @AfterEach
    void end() {
        world.close();
    }

    private TelegramSession loggedIn() {
        TelegramSession session = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        session.requestCode(world.phone());
        heard.state(AwaitingCode.class);
        session.submitCode(world.code());
        heard.state(Ready.class);
        return session;
    }

    private TelegramUser met(TelegramSession session) {
        TelegramUser person = world.somebody();
        return session.resolve(new PersonQuery(person.id(), person.username(), person.phone()));
    }

    @Test
    void nobodyIsRegisteredByLoggingIn() {
        world.account("+41790000050", 0, false);
        TelegramSession session = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        session.requestCode("+41790000050");
        heard.state(AwaitingCode.class);
        assertThatThrownBy(() -> session.submitCode(world.code())).isInstanceOf(WrongPhone.class);
        session.requestCode(world.phone());
        session.submitCode(world.code());
        assertThat(heard.state(Ready.class).self().phone()).isEqualTo(world.phone());
    }

    @Test
    void aDirectoryThatAnotherProcessHoldsEndsTheSession() {
        TelegramSession first = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        Heard other = new Heard();
        TdLightGateway elsewhere = new TdLightGateway(world.directories, world.telegram);
        TelegramSession second = elsewhere.open(key, other);
        assertThat(other.state(Closed.class).why()).isInstanceOf(HeldElsewhere.class);
        assertThatThrownBy(() -> second.resolve(PersonQuery.ofId(1))).isInstanceOf(HeldElsewhere.class);
        second.close();
        assertThat(first.state()).isNotInstanceOf(Closed.class);
    }

    @Test
    void aSessionIsOpenedOnceAndForgottenOnlyWhenClosed() {
        TelegramSession session = world.gateway().open(key, heard);
        assertThatThrownBy(() -> world.gateway().open(key, heard)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> world.gateway().forget(key)).isInstanceOf(IllegalStateException.class);
        session.close();
        world.gateway().forget(key);
        assertThat(world.directories.pathOf(key)).doesNotExist();
    }

    @Test
    void whoeverIsFoundByTheirNumberOnlyIsAContactForAMoment() {
        TelegramSession session = loggedIn();
        TelegramUser hidden = world.somebody();
        hidden = hidden.id() % 2 == 1 ? hidden : world.somebody();
        assertThat(session.resolve(new PersonQuery(null, null, hidden.phone())).id())
                .isEqualTo(hidden.id());
        assertThat(world.requests()).containsSubsequence("ImportContacts", "RemoveContacts");
        assertThat(world.telegram.contacts).isEmpty();
    }

    @Test
    void aContactOfTheAccountStaysOne() {
        TelegramSession session = loggedIn();
        TelegramUser friend = world.somebody();
        world.telegram.contacts.add(friend.id());
        assertThat(session.resolve(new PersonQuery(null, null, friend.phone())).id())
                .isEqualTo(friend.id());
        assertThat(world.telegram.contacts).containsExactly(friend.id());
    }

    @Test
    void aUsernameThatPassedOnToSomebodyElseDoesNotLeadToThem() {
        TelegramSession session = loggedIn();
        TelegramUser now = world.somebody();
        PersonQuery before = new PersonQuery(4_711L, now.username(), null);
        assertThatThrownBy(() -> session.resolve(before)).isInstanceOf(PeerUnknown.class);
    }

    @Test
    void aPageWithNothingButWhatIsOnItsWayIsNotTheEnd() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        world.seedHistory(key, person, 5);
        world.holdSends(key);
        session.send(person, "On its way", 0);
        HistoryPage page = session.history(person, 0, 100);
        assertThat(page.messages()).isNotEmpty().noneMatch(TelegramMessage::pending);
        assertThat(page.total()).isEqualTo(5);
        session.history(person, 0, 100);
        assertThat(world.requests().stream().filter("SearchChatMessages"::equals))
                .hasSize(1);
    }

    @Test
    void whatIsOnItsWayIsKnownAlsoAfterARestart() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        world.seedHistory(key, person, 5);
        world.holdSends(key);
        session.send(person, "One", 0);
        session.send(person, "Two", 0);
        assertThat(session.pending(person)).extracting(TelegramMessage::text).containsExactly("One", "Two");
        session.close();
        Heard again = new Heard();
        TelegramSession second = world.gateway().open(key, again);
        again.state(Ready.class);
        assertThat(second.pending(person))
                .allMatch(TelegramMessage::pending)
                .extracting(TelegramMessage::text)
                .containsExactly("One", "Two");
        assertThat(second.pending(met(second).id())).isEmpty();
        world.releaseSends(key);
        world.pass();
        assertThat(second.pending(person)).isEmpty();
    }

    @Test
    void whatCouldNotBeSentIsTakenOutOfTdlib() {
        TelegramSession session = loggedIn();
        TelegramUser blocking = world.blocking();
        session.resolve(new PersonQuery(null, blocking.username(), null));
        TelegramMessage pending = session.send(blocking.id(), "Hello?", 0);
        world.pass();
        heard.await(SendFailed.class, it -> it.temporaryId() == pending.id());
        assertThat(world.requests()).contains("DeleteMessages");
    }

    @Test
    void whatWasDeletedBeforeItWasSentHasFailed() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        world.holdSends(key);
        TelegramMessage pending = session.send(person, "Never mind", 0);
        world.tell(key, new TdApi.UpdateDeleteMessages(person, new long[] {pending.id()}, true, false));
        heard.await(SendFailed.class, it -> it.temporaryId() == pending.id());
    }

    @Test
    void groupsPlannedMessagesAndThoseOfTdlibItselfAreNotTold() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        TdApi.Message group = message(-100_123L, 5L << 20);
        TdApi.Message local = message(person, (5L << 20) + 2);
        TdApi.Message planned = message(person, 6L << 20);
        planned.schedulingState = new TdApi.MessageSchedulingStateSendWhenOnline();
        world.tell(
                key,
                new TdApi.UpdateNewMessage(group),
                new TdApi.UpdateNewMessage(local),
                new TdApi.UpdateNewMessage(planned));
        long last = world.writes(key, person, "The only one");
        heard.await(NewMessage.class, it -> it.message().id() == last);
        assertThat(heard.all(NewMessage.class)).hasSize(1);
    }

    private static TdApi.Message message(long chatId, long id) {
        TdApi.Message message = new TdApi.Message();
        message.id = id;
        message.chatId = chatId;
        message.senderId = new TdApi.MessageSenderUser(chatId);
        message.date = ScriptedTelegram.BASE_DATE;
        message.content = ScriptedTelegram.text("Not for here");
        return message;
    }

    @Test
    void ofAMessageSenderAnswerSourceAndReactionsAreKept() {
        TelegramSession session = loggedIn();
        TelegramUser person = met(session);
        TdApi.Message message = message(person.id(), 9L << 20);
        TdApi.MessageReplyToMessage reply = new TdApi.MessageReplyToMessage();
        reply.messageId = 7L << 20;
        message.replyTo = reply;
        message.forwardInfo = new TdApi.MessageForwardInfo();
        message.forwardInfo.origin = new TdApi.MessageOriginHiddenUser("Somebody shy");
        message.interactionInfo = new TdApi.MessageInteractionInfo();
        message.interactionInfo.reactions = new TdApi.MessageReactions();
        message.interactionInfo.reactions.reactions = new TdApi.MessageReaction[] {
            new TdApi.MessageReaction(new TdApi.ReactionTypeEmoji("❤"), 2, false, null, null),
            new TdApi.MessageReaction(new TdApi.ReactionTypeCustomEmoji(5), 1, false, null, null)
        };
        world.tell(key, new TdApi.UpdateNewMessage(message));
        TelegramMessage told = heard.await(NewMessage.class).message();
        assertThat(told.id()).isEqualTo(9);
        assertThat(told.senderId()).isEqualTo(person.id());
        assertThat(told.senderName()).isEqualTo(person.name());
        assertThat(told.replyTo()).isEqualTo(7);
        assertThat(told.forwardedFrom()).isEqualTo("Somebody shy");
        assertThat(told.reactions())
                .isEqualTo(List.of(new Reaction("emoji", "❤", 2), new Reaction("custom_emoji", "", 1)));
    }

    @Test
    void aReactionShowsInTheMessageReadAnew() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        long id = world.writes(key, person, "Good news");
        world.tell(key, new TdApi.UpdateMessageInteractionInfo(person, id << 20, null));
        assertThat(heard.await(MessageEdited.class).message().id()).isEqualTo(id);
    }

    @Test
    void receiptsOfTheTimeAwayAreToldWhenTheTalkIsWatchedAgain() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        TelegramMessage pending = session.send(person, "Seen?", 0);
        world.pass();
        long id = heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id())
                .message()
                .id();
        world.reads(key, person);
        session.close();
        Heard again = new Heard();
        TelegramSession second = world.gateway().open(key, again);
        again.state(Ready.class);
        second.watch(person);
        assertThat(again.await(ReadByOther.class).upTo()).isEqualTo(id);
    }

    @Test
    void aCodeThatWentToAnEMailAddressIsCheckedAsSuch() {
        TelegramSession session = asked(Asks.EMAIL_CODE);
        assertThat(heard.state(AwaitingCode.class))
                .isEqualTo(new AwaitingCode(SentTo.EMAIL, ScriptedClient.EMAIL_CODE.length()));
        assertThatThrownBy(() -> session.submitCode("000000")).isInstanceOf(WrongCode.class);
        session.submitCode(ScriptedClient.EMAIL_CODE);
        heard.state(Ready.class);
    }

    @Test
    void aCodeMayBeAWord() {
        TelegramSession session = asked(Asks.WORD);
        assertThat(heard.state(AwaitingCode.class).sentTo()).isEqualTo(SentTo.WORDS);
        session.submitCode(world.code());
        heard.state(Ready.class);
    }

    @Test
    void whoeverHasToGiveAnEMailAddressFirstIsSentToTheAppAndMayScanACodeInstead() {
        TelegramSession session = begun(Asks.EMAIL_ADDRESS);
        assertThatThrownBy(() -> session.requestCode(world.phone())).isInstanceOf(AppNeeded.class);
        session.requestQrCode();
        heard.state(AwaitingScan.class);
        world.scan(key, world.phone());
        heard.state(Ready.class);
    }

    @Test
    void whoeverHasToPayFirstIsSentToTheApp() {
        TelegramSession session = begun(Asks.PURCHASE);
        assertThatThrownBy(() -> session.requestCode(world.phone())).isInstanceOf(TelegramFailure.class);
        assertThat(heard.state(Closed.class).why()).isInstanceOf(AppNeeded.class);
        session.close();
        assertThat(heard.states().filter(Closed.class::isInstance).map(it -> ((Closed) it).why()))
                .noneMatch(Unreachable.class::isInstance);
    }

    private TelegramSession begun(Asks asks) {
        world.asks(world.phone(), asks);
        TelegramSession session = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        return session;
    }

    private TelegramSession asked(Asks asks) {
        TelegramSession session = begun(asks);
        session.requestCode(world.phone());
        return session;
    }

    @Test
    void aLogoutIsNotCutShortByClosing() throws InterruptedException {
        TelegramSession session = loggedIn();
        world.holdAnswers();
        Thread leaving = Thread.startVirtualThread(session::logOut);
        heard.state(LoggedOut.class);
        Thread closing = Thread.startVirtualThread(session::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        world.releaseAnswers();
        closing.join();
        leaving.join();
        assertThat(world.isLoggedIn(key)).isFalse();
        assertThat(world.requests()).contains("LogOut").doesNotContain("Close");
    }

    @Test
    void withoutALineThereIsNoLogoutThatWouldWaitForIt() {
        TelegramSession session = loggedIn();
        world.network(false);
        heard.state(Ready.class, ready -> !ready.online());
        assertThatThrownBy(session::logOut).isInstanceOf(Unreachable.class);
        assertThat(world.requests()).doesNotContain("LogOut");
    }

    @Test
    void whatKeepsTdlibFromStartingEndsTheSession() {
        world.telegram.diskFull = true;
        TelegramSession session = world.gateway().open(key, heard);
        assertThat(heard.state(Closed.class).why()).isInstanceOf(NotConfigured.class);
        assertThatThrownBy(() -> session.resolve(PersonQuery.ofId(1))).isInstanceOf(NotConfigured.class);
    }

    @Test
    void aLoginThatCannotStartOverEndsTheSession() {
        TelegramSession session = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        session.requestQrCode();
        heard.state(AwaitingScan.class);
        world.telegram.diskFull = true;
        assertThatThrownBy(() -> session.requestCode(world.phone())).isInstanceOf(NotConfigured.class);
        assertThat(heard.state(Closed.class).why()).isInstanceOf(NotConfigured.class);
    }

    @Test
    void anUpdateThatIsNotAsItShouldBeKeepsNoHandlerFromItsTurn() {
        TelegramSession session = loggedIn();
        long person = met(session).id();
        world.tell(key, new TdApi.UpdateNewMessage());
        long id = world.writes(key, person, "As it should be");
        heard.await(NewMessage.class, it -> it.message().id() == id);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void picturesAreFoundWhereALinkLeadsToTheSessions() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        world.close();
        world = new ScriptedWorld(link);
        TelegramSession session = loggedIn();
        long person = met(session).id();
        assertThat(session.photo(person, world.sendsPhoto(key, person), 5_000_000))
                .isPresent();
    }

    @Test
    void aLoginByNumberAfterAQrCodeIsANewOne() {
        TelegramSession session = world.gateway().open(key, heard);
        heard.state(AwaitingLogin.class);
        session.requestQrCode();
        session.requestCode(world.phone());
        session.submitCode(world.code());
        heard.state(Ready.class);
        assertThat(world.requests())
                .containsSubsequence("RequestQrCodeAuthentication", "LogOut", "SetAuthenticationPhoneNumber");
    }
}
