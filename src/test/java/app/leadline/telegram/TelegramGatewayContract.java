package app.leadline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingLogin;
import app.leadline.telegram.SessionState.AwaitingPassword;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.Closed;
import app.leadline.telegram.SessionState.LoggedOut;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramFailure.BlockedByUser;
import app.leadline.telegram.TelegramFailure.FloodWait;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.PeerDeleted;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.TooLong;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramFailure.WrongPassword;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import app.leadline.telegram.TelegramUpdate.MessageEdited;
import app.leadline.telegram.TelegramUpdate.MessagesDeleted;
import app.leadline.telegram.TelegramUpdate.NewMessage;
import app.leadline.telegram.TelegramUpdate.ReadByOther;
import app.leadline.telegram.TelegramUpdate.SendSucceeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The manners that every adapter to Telegram keeps; its test extends this with a {@link GatewayWorld} of its own. */
public abstract class TelegramGatewayContract extends GatewayContractGround {

    // Logging in

    @Test
    void aNewSessionAsksForALogin() {
        try (TelegramSession session = open()) {
            heard.state(AwaitingLogin.class);
            assertThat(session.state()).isInstanceOf(AwaitingLogin.class);
        }
    }

    @Test
    void aCodeLogsIn() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestCode(world.phone());
        assertThat(heard.state(AwaitingCode.class).length())
                .isIn(0, world.code().length());
        session.submitCode(world.code());
        Ready ready = heard.state(Ready.class);
        assertThat(ready.online()).isTrue();
        assertThat(ready.self().phone()).isEqualTo(world.phone());
        assertThat(session.state()).isEqualTo(ready);
    }

    @Test
    void aWrongCodeIsAskedAgain() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestCode(world.phone());
        heard.state(AwaitingCode.class);
        assertThat(failureOf(() -> session.submitCode("00000"))).isInstanceOf(WrongCode.class);
        assertThat(session.state()).isInstanceOf(AwaitingCode.class);
        session.submitCode(world.code());
        heard.state(Ready.class);
    }

    @Test
    void aNumberOfNobodyIsRefusedAndAnotherMayFollow() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        assertThat(failureOf(() -> session.requestCode(world.unknownPhone()))).isInstanceOf(WrongPhone.class);
        logInByCode(session);
    }

    @Test
    void aProtectedAccountAsksForItsPasswordUntilItIsRight() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestCode(world.protectedPhone());
        heard.state(AwaitingCode.class);
        session.submitCode(world.code());
        assertThat(heard.state(AwaitingPassword.class).hint()).isEqualTo(world.hint());
        assertThat(failureOf(() -> session.submitPassword("not " + world.password())))
                .isInstanceOf(WrongPassword.class);
        assertThat(session.state()).isInstanceOf(AwaitingPassword.class);
        session.submitPassword(world.password());
        heard.state(Ready.class);
    }

    @Test
    void aScannedCodeLogsIn() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestQrCode();
        String first = heard.state(AwaitingScan.class).link();
        assertThat(first).startsWith("tg://login?token=");
        world.renewQrCode(key);
        heard.state(AwaitingScan.class, other -> !other.link().equals(first));
        world.scan(key, world.phone());
        assertThat(heard.state(Ready.class).self().phone()).isEqualTo(world.phone());
    }

    @Test
    void aScannedCodeOfAProtectedAccountAsksForThePasswordToo() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestQrCode();
        heard.state(AwaitingScan.class);
        world.scan(key, world.protectedPhone());
        heard.state(AwaitingPassword.class);
        session.submitPassword(world.password());
        heard.state(Ready.class);
    }

    @Test
    void whoeverCannotScanMayTakeTheCodeInstead() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        session.requestQrCode();
        heard.state(AwaitingScan.class);
        logInByCode(session);
    }

    @Test
    void nothingButLoggingInIsPossibleBeforeTheLogin() {
        TelegramSession session = open();
        heard.state(AwaitingLogin.class);
        long person = world.somebody().id();
        assertThat(List.of(
                        failure(() -> session.resolve(PersonQuery.ofId(person))),
                        failure(() -> session.history(person, 0, 10)),
                        failure(() -> session.send(person, "Hello", 0)),
                        failure(() -> session.markRead(person, List.of(1L)))))
                .allMatch(NotAuthorized.class::isInstance);
    }

    @Test
    void aSessionStaysLoggedInWhenItIsClosedAndTheProcessEnds() {
        TelegramSession session = loggedIn();
        long self = own(session);
        session.close();
        Heard again = new Heard();
        try (TelegramSession second = world.gateway().open(key, again)) {
            assertThat(again.state(Ready.class).self().id()).isEqualTo(self);
            assertThat(second.state()).isInstanceOf(Ready.class);
        }
        world.restart();
        Heard third = new Heard();
        world.gateway().open(key, third);
        assertThat(third.state(Ready.class).self().id()).isEqualTo(self);
        assertThat(third.states()).noneMatch(AwaitingLogin.class::isInstance);
    }

    @Test
    void aForgottenSessionHasToLogInAgain() {
        loggedIn().close();
        world.gateway().forget(key);
        Heard again = new Heard();
        world.gateway().open(key, again);
        again.state(AwaitingLogin.class);
    }

    @Test
    void whatIsKeptOfASessionIsKnownOnceItIsNotOpen() {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        TelegramSession session = loggedIn();
        assertThat(world.gateway().kept(later)).doesNotContain(key);
        session.close();
        assertThat(world.gateway().kept(later)).contains(key);
        world.restart();
        assertThat(world.gateway().kept(later)).contains(key);
        world.gateway().forget(key);

        assertThat(world.gateway().kept(later)).doesNotContain(key);
    }

    @Test
    void whoeverLogsOutIsLoggedOut() {
        TelegramSession session = loggedIn();
        session.logOut();
        isLoggedOut(session);
    }

    @Test
    void aSessionThatWasEndedElsewhereSaysSo() {
        TelegramSession session = loggedIn();
        world.logOutElsewhere(key);
        isLoggedOut(session);
    }

    private void isLoggedOut(TelegramSession session) {
        heard.state(LoggedOut.class);
        long person = world.somebody().id();
        assertThat(failureOf(() -> session.history(person, 0, 10))).isInstanceOf(NotAuthorized.class);
        session.close();
        Heard again = new Heard();
        world.gateway().open(key, again);
        again.state(AwaitingLogin.class);
    }

    // People

    @Test
    void aPersonIsFoundByIdUsernameAndPhone() {
        TelegramSession session = loggedIn();
        TelegramUser person = world.somebody();
        assertThat(session.resolve(new PersonQuery(person.id(), person.username(), person.phone()))
                        .name())
                .isEqualTo(person.name());
        assertThat(session.resolve(PersonQuery.ofId(person.id())).id()).isEqualTo(person.id());
        assertThat(session.resolve(new PersonQuery(null, person.username(), null))
                        .id())
                .isEqualTo(person.id());
        assertThat(session.resolve(new PersonQuery(null, null, person.phone())).id())
                .isEqualTo(person.id());
    }

    @Test
    void aPersonWhoIsNotThereIsNotFound() {
        TelegramSession session = loggedIn();
        assertThat(failureOf(() -> session.resolve(world.nobody()))).isInstanceOf(PeerUnknown.class);
    }

    @Test
    void theProfileShowsItsPhotoWhenThereIsOne() {
        TelegramSession session = loggedIn();
        long seen = met(session, world.somebody());
        long unseen = met(session, world.somebodyWithoutPhoto());
        assertThat(session.profilePhoto(seen)).hasValueSatisfying(TelegramGatewayContract::isJpeg);
        assertThat(session.profilePhoto(unseen)).isEmpty();
    }

    // History

    @Test
    void aHistoryIsReadBackToItsBeginningWhateverThePagesHold() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.seedHistory(key, person, 250);
        assertThat(session.history(person, 0, 100).total()).isIn(0, 250);
        List<TelegramMessage> all = wholeHistory(session, person);
        assertThat(ids(all)).hasSize(250).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all).extracting(TelegramMessage::sentAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all).allMatch(message -> !message.pending() && message.text() != null);
        assertThat(all.stream().map(TelegramMessage::senderId).distinct())
                .containsExactlyInAnyOrder(own(session), person);
    }

    @Test
    void aPageHoldsOnlyWhatIsOlderAndNoMoreThanAskedFor() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.seedHistory(key, person, 40);
        List<Long> all = ids(wholeHistory(session, person));
        List<Long> page = ids(session.history(person, all.get(9), 10).messages());
        assertThat(page).hasSizeBetween(1, 10);
        assertThat(page).isEqualTo(all.subList(10, 10 + page.size()));
        assertThat(session.history(person, all.getLast(), 10).messages()).isEmpty();
    }

    @Test
    void aTalkThatNeverBeganIsEmpty() {
        TelegramSession session = loggedIn();
        assertThat(wholeHistory(session, met(session, world.somebodyWithoutPhoto())))
                .isEmpty();
    }

    @Test
    void aPictureIsLoadedUnlessItIsTooLarge() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long photo = world.sendsPhoto(key, person);
        long text = world.writes(key, person, "That is how it looks");
        world.pass();
        assertThat(heardMessage(photo).message().kind()).isEqualTo(MessageKind.PHOTO);
        assertThat(session.photo(person, photo, 5_000_000)).hasValueSatisfying(TelegramGatewayContract::isJpeg);
        assertThat(session.photo(person, photo, 100)).isEmpty();
        assertThat(session.photo(person, text, 5_000_000)).isEmpty();
    }

    // Sending

    @Test
    void aTextIsPendingAndThenSentUnderItsFinalNumber() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        TelegramMessage pending = session.send(person, "Good morning! 👋", 0);
        assertThat(pending.pending()).isTrue();
        assertThat(pending.text()).isEqualTo("Good morning! 👋");
        assertThat(pending.senderId()).isEqualTo(own(session));
        world.pass();
        assertThat(heardMessage(pending.id()).message().pending()).isTrue();
        SendSucceeded sent = heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id());
        assertThat(sent.userId()).isEqualTo(person);
        assertThat(sent.message().pending()).isFalse();
        assertThat(sent.message().id()).isNotEqualTo(pending.id());
        assertThat(wholeHistory(session, person)).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(sent.message().id());
            assertThat(message.text()).isEqualTo("Good morning! 👋");
            assertThat(message.senderId()).isEqualTo(own(session));
        });
    }

    @Test
    void whatIsPendingIsNotInTheHistory() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.holdSends(key);
        TelegramMessage pending = session.send(person, "Still on its way", 0);
        assertThat(wholeHistory(session, person)).isEmpty();
        world.releaseSends(key);
        world.pass();
        heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id());
        assertThat(texts(wholeHistory(session, person))).containsExactly("Still on its way");
    }

    @Test
    void whatWasPendingWhenTheProcessEndedIsSentAfterwardsUnderANewTemporaryNumber() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.holdSends(key);
        TelegramMessage pending = session.send(person, "Before the lights went out", 0);
        world.restart();
        Heard again = new Heard();
        TelegramSession second = world.gateway().open(key, again);
        again.state(Ready.class);
        world.releaseSends(key);
        world.pass();
        NewMessage resent = again.await(NewMessage.class, it -> it.message().pending());
        assertThat(resent.message().id()).isNotEqualTo(pending.id());
        assertThat(resent.message().text()).isEqualTo("Before the lights went out");
        again.await(
                SendSucceeded.class, it -> it.temporaryId() == resent.message().id());
        assertThat(texts(wholeHistory(second, person))).containsExactly("Before the lights went out");
    }

    @Test
    void textsArriveInTheOrderInWhichTheyWereSent() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        List<String> texts = IntStream.range(0, 5).mapToObj(i -> "Line " + i).toList();
        List<Long> temporary =
                texts.stream().map(text -> session.send(person, text, 0).id()).toList();
        world.pass();
        List<Long> numbers = temporary.stream()
                .map(id -> heard.await(SendSucceeded.class, it -> it.temporaryId() == id)
                        .message()
                        .id())
                .toList();
        assertThat(temporary).doesNotHaveDuplicates();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(texts(wholeHistory(session, person)).reversed()).isEqualTo(texts);
    }

    @Test
    void anAnswerKnowsWhatItAnswers() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long question = world.writes(key, person, "When?");
        world.pass();
        heardMessage(question);
        TelegramMessage pending = session.send(person, "On Friday", question);
        world.pass();
        SendSucceeded sent = heard.await(SendSucceeded.class, it -> it.temporaryId() == pending.id());
        assertThat(sent.message().replyTo()).isEqualTo(question);
    }

    @Test
    void aTextIsMeasuredInUtf16Units() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        String longest = "👋".repeat(TelegramMessage.LONGEST_TEXT / 2);
        assertThat(failureOf(() -> session.send(person, longest + "x", 0))).isInstanceOf(TooLong.class);
        assertThat(sent(session, person, longest).text()).isEqualTo(longest);
    }

    @Test
    void whoeverBlockedTheAccountDoesNotGetIt() {
        TelegramSession session = loggedIn();
        long person = met(session, world.blocking());
        assertThat(refusal(session, person, "Hello?")).isInstanceOf(BlockedByUser.class);
        assertThat(wholeHistory(session, person)).isEmpty();
    }

    @Test
    void whoeverLeftTelegramDoesNotGetIt() {
        TelegramSession session = loggedIn();
        long person = met(session, world.deleted());
        assertThat(refusal(session, person, "Hello?")).isInstanceOf(PeerDeleted.class);
    }

    @Test
    void aFloodWaitSaysHowLongAndNothingIsSent() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.floodNextSend(key, Duration.ofSeconds(70));
        assertThat(refusal(session, person, "One more"))
                .isInstanceOfSatisfying(
                        FloodWait.class, it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(70)));
        assertThat(wholeHistory(session, person)).isEmpty();
        sent(session, person, "One more");
        assertThat(texts(wholeHistory(session, person))).containsExactly("One more");
    }

    // What others do

    @Test
    void whatThePersonWritesChangesAndDeletesIsTold() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long first = world.writes(key, person, "The price is 10");
        long second = world.writes(key, person, "Wrong chat, sorry");
        world.pass();
        assertThat(heardMessage(first).userId()).isEqualTo(person);
        TelegramMessage message = heardMessage(second).message();
        assertThat(message.senderId()).isEqualTo(person);
        assertThat(message.pending()).isFalse();
        world.edits(key, person, first, "The price is 12");
        world.deletes(key, person, List.of(second));
        world.pass();
        TelegramMessage edited = heard.await(
                        MessageEdited.class,
                        it -> it.message().id() == first && it.message().text().equals("The price is 12"))
                .message();
        assertThat(edited.editedAt()).isNotNull();
        assertThat(heard.await(MessagesDeleted.class).ids()).containsExactly(second);
        assertThat(texts(wholeHistory(session, person))).containsExactly("The price is 12");
    }

    @Test
    void whatTheOwnerWritesOnAnotherDeviceIsTheirs() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long id = world.writesFromAnotherDevice(key, person, "From the train");
        world.pass();
        TelegramMessage message = heardMessage(id).message();
        assertThat(message.senderId()).isEqualTo(own(session));
        assertThat(message.pending()).isFalse();
    }

    @Test
    void aReceiptTellsUpToWhereThePersonHasRead() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long id = sent(session, person, "Have you seen this?").id();
        world.reads(key, person);
        world.pass();
        ReadByOther read = heard.await(ReadByOther.class, it -> it.upTo() >= id);
        assertThat(read.userId()).isEqualTo(person);
    }

    @Test
    void onlyWhatIsMarkedIsKnownAsRead() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        long first = world.writes(key, person, "One");
        long second = world.writes(key, person, "Two");
        world.pass();
        heardMessage(second);
        assertThat(world.knownAsReadUpTo(key, person)).isZero();
        session.markRead(person, List.of(first));
        world.pass();
        assertThat(world.knownAsReadUpTo(key, person)).isEqualTo(first);
    }

    @Test
    void telegramKnowsWhichTalkIsLookedAt() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        session.watch(person);
        world.pass();
        assertThat(world.watched(key)).containsExactly(person);
        session.unwatch(person);
        world.pass();
        assertThat(world.watched(key)).isEmpty();
    }

    @Test
    void updatesThatComeTwiceAndOutOfOrderEndWhereTelegramIs() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.mischief();
        List<Long> numbers = IntStream.range(0, 12)
                .mapToObj(i -> world.writes(key, person, "Text " + i))
                .toList();
        world.edits(key, person, numbers.get(3), "Text three");
        world.deletes(key, person, List.of(numbers.get(5), numbers.get(7)));
        sent(session, person, "And mine");
        world.pass();
        List<TelegramMessage> there = wholeHistory(session, person);
        heard.await(MessagesDeleted.class, it -> it.ids().contains(numbers.get(7)));
        heard.await(MessageEdited.class);
        numbers.forEach(this::heardMessage);
        assertThat(asHeard()).isEqualTo(texts(there).reversed());
    }

    /** What a listener holds that believes the last edit, keeps the deleted deleted, and leaves out what is pending. */
    private List<String> asHeard() {
        Map<Long, TelegramMessage> held = new TreeMap<>();
        Set<Long> gone = new TreeSet<>();
        for (TelegramUpdate update : heard.all()) {
            switch (update) {
                case NewMessage it
                when !it.message().pending() -> held.putIfAbsent(it.message().id(), it.message());
                case SendSucceeded it -> held.putIfAbsent(it.message().id(), it.message());
                case MessageEdited it -> held.put(it.message().id(), it.message());
                case MessagesDeleted it -> gone.addAll(it.ids());
                default -> assertThat(update).isNotNull();
            }
        }
        held.keySet().removeAll(gone);
        return texts(List.copyOf(held.values()));
    }

    // What goes wrong

    @Test
    void withoutALineCallsFailAndWithOneTheyWorkAgain() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.network(false);
        heard.state(Ready.class, ready -> !ready.online());
        assertThat(failureOf(() -> session.history(person, 0, 10))).isInstanceOf(Unreachable.class);
        long before = heard.states().count();
        world.network(true);
        heard.await(TelegramUpdate.SessionChanged.class, it -> heard.states().count() > before);
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Ready.class, it -> assertThat(it.online()).isTrue());
        assertThat(session.history(person, 0, 10).messages()).isEmpty();
    }

    @Test
    void closingEndsAFetchThatWaits() throws Exception {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.holdAnswers();
        CompletableFuture<TelegramFailure> fetch;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            fetch = CompletableFuture.supplyAsync(() -> failure(() -> session.history(person, 0, 100)), threads);
            world.awaitHeldCall();
            CompletableFuture.runAsync(session::close, threads).get(10, TimeUnit.SECONDS);
            assertThat(fetch.get(10, TimeUnit.SECONDS)).isInstanceOf(TelegramFailure.class);
        }
        assertThat(session.state()).isEqualTo(new Closed(null));
    }

    @Test
    void nothingIsToldAfterClosing() {
        TelegramSession session = loggedIn();
        long person = met(session, world.somebody());
        world.writes(key, person, "Just in time");
        session.close();
        List<TelegramUpdate> told = heard.all();
        assertThat(told.getLast()).isEqualTo(new TelegramUpdate.SessionChanged(new Closed(null)));
        world.writes(key, person, "Too late");
        world.pass();
        assertThat(heard.all()).isEqualTo(told);
        assertThatCode(session::close).doesNotThrowAnyException();
        assertThat(failureOf(() -> session.history(person, 0, 10))).isNotNull();
    }

    @Test
    void aListenerThatThrowsHearsTheNextUpdateAllTheSame() {
        TelegramSession session = world.gateway().open(key, update -> {
            heard.on(update);
            throw new IllegalStateException("thrown by a listener, on purpose");
        });
        heard.state(AwaitingLogin.class);
        logInByCode(session);
        long id = world.writes(key, met(session, world.somebody()), "Still there?");
        world.pass();
        heardMessage(id);
    }

    private static TelegramFailure failure(Runnable call) {
        TelegramFailure failure = failureOf(call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static void isJpeg(byte[] bytes) {
        assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
    }
}
