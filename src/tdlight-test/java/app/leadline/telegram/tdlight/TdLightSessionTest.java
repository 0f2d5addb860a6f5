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
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.SendFailed;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import app.leadline.telegram.TelegramUser;
import it.tdlight.jni.TdApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        world.seedHistory(key, blocking.id(), 1);
        session.history(blocking.id(), 0, 1);
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
