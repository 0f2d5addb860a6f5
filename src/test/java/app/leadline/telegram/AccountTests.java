package app.leadline.telegram;

import static app.leadline.telegram.Connected.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import app.leadline.telegram.SessionState.AwaitingCode;
import app.leadline.telegram.SessionState.AwaitingPassword;
import app.leadline.telegram.SessionState.AwaitingScan;
import app.leadline.telegram.SessionState.Ready;
import app.leadline.telegram.TelegramFailure.CodeExpired;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramFailure.WrongPassword;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import app.leadline.telegram.simulator.SimulatorControls;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Accounts of members: logging in, who may, which server holds them, and how they end. */
@ExtendWith(OutputCaptureExtension.class)
abstract class AccountTests {

    private static final Duration LEASE = Duration.ofSeconds(60);

    @Autowired
    Connected connected;

    @Autowired
    Logins logins;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    AccountSessions sessions;

    @Autowired
    AccountTable table;

    @Autowired
    ForgottenLogins forgotten;

    @Autowired
    AccountNews news;

    @Autowired
    OwnAccounts ownAccounts;

    @Autowired
    TelegramGateway gateway;

    @Autowired
    SimulatorControls simulator;

    @Autowired
    Conversations conversations;

    @Autowired
    Talks talks;

    @Autowired
    Ticker ticker;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private CurrentMember anna;
    private final String phone = Connected.phone();

    @BeforeEach
    void somebody() {
        anna = talks.person("Anna");
    }

    // Logging in

    @Test
    void aCodeConnectsAnAccountAndAWrongOneIsAskedForAgain() {
        AtomicInteger changes = new AtomicInteger();
        Login login = logins.begin(anna, changes::incrementAndGet);
        login.byPhone(phone);
        simulator.settle();
        assertThat(login.state()).isInstanceOf(AwaitingCode.class);

        assertThatThrownBy(() -> login.code("00000")).isInstanceOf(WrongCode.class);
        assertThat(login.state()).isInstanceOf(AwaitingCode.class);
        assertThat(accounts.own(anna)).isEmpty();
        login.code("123 45");
        simulator.settle();

        assertThat(login.state()).isInstanceOf(Ready.class);
        assertThat(changes).hasPositiveValue();
        assertThat(accounts.own(anna)).singleElement().satisfies(account -> {
            assertThat(account.id()).isEqualTo(login.account().orElseThrow());
            assertThat(account.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(account.phone()).isEqualTo(phone);
            assertThat(account.problem()).isNull();
            assertThat(account.heldBy()).isEqualTo("first");
            assertThat(account.signedIn()).isTrue();
        });
    }

    @Test
    void aCodeThatWasWrongTooOftenExpiresAndANewOneWorks() {
        Login login = logins.begin(anna, () -> {});
        login.byPhone(phone);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> login.code("00000")).isInstanceOf(WrongCode.class);
        }
        assertThatThrownBy(() -> login.code(Connected.CODE)).isInstanceOf(CodeExpired.class);

        login.byPhone(phone);
        login.code(Connected.CODE);
        simulator.settle();

        assertThat(accounts.own(anna)).hasSize(1);
    }

    @Test
    void aLoginThatIsUnderWayWhenTheServerStopsIsGivenUp() {
        Logins ofAServer = new Logins(gateway, sessions);
        Login unfinished = ofAServer.begin(anna, () -> {});
        Login finished = ofAServer.begin(anna, () -> {});
        finished.byPhone(phone);
        finished.code(Connected.CODE);
        simulator.settle();

        ofAServer.end();

        assertThat(unfinished.state()).isEqualTo(new SessionState.Closed(null));
        assertThatCode(() -> gateway.forget(unfinished.key())).doesNotThrowAnyException();
        assertThat(accounts.own(anna))
                .singleElement()
                .extracting(TelegramAccount::state)
                .isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void aProtectedAccountAsksForItsPasswordWithTheHint() {
        Login login = logins.begin(anna, () -> {});
        login.byPhone(phone.substring(0, phone.length() - 1) + "2");
        login.code(Connected.CODE);
        simulator.settle();
        assertThat(login.state())
                .isInstanceOfSatisfying(
                        AwaitingPassword.class,
                        asked -> assertThat(asked.hint()).isNotEmpty());

        assertThatThrownBy(() -> login.password("")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> login.password("guess")).isInstanceOf(WrongPassword.class);
        login.password("simulator");
        simulator.settle();

        assertThat(accounts.own(anna)).hasSize(1);
    }

    @Test
    void aQrCodeIsRenewedAndConnectsWhenItIsScanned() {
        Login login = logins.begin(anna, () -> {});
        login.byQrCode();
        simulator.settle();
        String first = ((AwaitingScan) login.state()).link();
        simulator.advance(Duration.ofSeconds(31));
        assertThat(((AwaitingScan) login.state()).link()).isNotEqualTo(first);

        simulator.scan(login.key(), phone);
        simulator.settle();

        assertThat(accounts.own(anna)).extracting(TelegramAccount::phone).containsExactly(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "call me", "079"})
    void whatIsNoPhoneNumberIsRefusedBeforeTelegramIsAsked(String typed) {
        Login login = logins.begin(anna, () -> {});

        assertThatThrownBy(() -> login.byPhone(typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("phone"));
        login.cancel();
    }

    @Test
    void aNumberOfNobodyIsRefused() {
        Login login = logins.begin(anna, () -> {});

        assertThatThrownBy(() -> login.byPhone("+41790000000")).isInstanceOf(WrongPhone.class);
        login.cancel();
    }

    @Test
    void aLoginThatIsGivenUpLeavesNothingBehind() {
        Login login = logins.begin(anna, () -> {});
        login.byPhone(phone);
        login.cancel();
        login.cancel();

        assertThat(accounts.own(anna)).isEmpty();
        assertThatThrownBy(() -> login.code(Connected.CODE)).isInstanceOf(TelegramFailure.class);
        assertThat(accounts.own(anna)).isEmpty();
    }

    @Test
    void neitherNumbersNorCodesNorPasswordsAreWrittenToTheLogOrIntoExceptions(CapturedOutput output) {
        Login login = logins.begin(anna, () -> {});
        String guarded = phone.substring(0, phone.length() - 1) + "2";
        login.byPhone(guarded);
        assertThatThrownBy(() -> login.code("98761")).hasMessageNotContaining("98761");
        login.code(Connected.CODE);
        simulator.settle();
        assertThatThrownBy(() -> login.password("open-sesame")).hasMessageNotContaining("open-sesame");
        login.password("simulator");
        simulator.settle();
        connected.logOutElsewhere(accounts.own(anna).getFirst());
        assertThatThrownBy(() -> logins.begin(anna, () -> {}).byPhone("077 98761 x"))
                .hasMessageNotContaining("98761");

        assertThat(output).doesNotContain("98761", "open-sesame", guarded, guarded.substring(3));
    }

    // Who may

    @Test
    void anAccountIsItsOwnersOnlyWhateverIdIsForged() {
        TelegramAccount account = connected.account(anna);
        CurrentMember ben = talks.person("Ben");

        assertThat(accounts.own(ben)).isEmpty();
        assertThatThrownBy(() -> accounts.own(ben, account.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.test(ben, account.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.reconnect(ben, account.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.remove(ben, account.id(), true)).isInstanceOf(AccessDeniedException.class);
        assertThat(accounts.own(anna)).extracting(TelegramAccount::state).containsExactly(AccountState.CONNECTED);
    }

    @Test
    void twoPeopleMayConnectTheSameAccountAndSeeTheirOwnOnly() {
        CurrentMember ben = talks.person("Ben");
        TelegramAccount annas = connected.account(anna, phone);
        TelegramAccount bens = connected.account(ben, phone);

        assertThat(bens.id()).isNotEqualTo(annas.id());
        assertThat(bens.telegramUserId()).isEqualTo(annas.telegramUserId());
        assertThat(accounts.own(anna)).containsExactly(accounts.own(anna, annas.id()));
    }

    // Whether it works

    @Test
    void aTestSaysWhetherTelegramAnswers() {
        TelegramAccount account = connected.account(anna);
        accounts.test(anna, account.id());

        simulator.network(self(account), false);
        simulator.settle();
        assertThatThrownBy(() -> accounts.test(anna, account.id())).isInstanceOf(Unreachable.class);
        assertThat(accounts.own(anna, account.id()).problem()).isEqualTo(new Unreachable().sentence());

        simulator.network(self(account), true);
        simulator.settle();
        accounts.test(anna, account.id());
        assertThat(accounts.own(anna, account.id()).problem()).isNull();
    }

    @Test
    void anAccountIsReconnectedWithoutALogin() {
        TelegramAccount account = connected.account(anna);
        TelegramSession before = sessions.session(account.id());

        accounts.reconnect(anna, account.id());
        simulator.settle();

        assertThat(sessions.session(account.id())).isNotSameAs(before);
        assertThat(accounts.own(anna, account.id()).state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void anAccountThatIsLoggedOutElsewhereNeedsALoginAndIsTheSameAfterwards() {
        TelegramAccount account = connected.account(anna, phone);
        connected.logOutElsewhere(account);
        eventually(() -> !accounts.own(anna, account.id()).signedIn());

        assertThat(accounts.own(anna, account.id())).satisfies(now -> {
            assertThat(now.state()).isEqualTo(AccountState.DISCONNECTED);
            assertThat(now.problem()).isEqualTo(new NotAuthorized().sentence());
            assertThat(now.heldBy()).isNull();
        });
        assertThatThrownBy(() -> accounts.test(anna, account.id())).isInstanceOf(NotAuthorized.class);
        assertThatThrownBy(() -> accounts.reconnect(anna, account.id())).isInstanceOf(NotAuthorized.class);

        assertThat(connected.account(anna, phone).id()).isEqualTo(account.id());
    }

    @Test
    void loggingInAgainWhileConnectedEndsTheFormerLoginAndNotTheAccount() {
        TelegramAccount account = connected.account(anna, phone);
        SessionKey former = key(account);

        assertThat(connected.account(anna, phone).id()).isEqualTo(account.id());

        eventually(() -> !simulatorKnows(former));
        simulator.settle();
        assertThat(accounts.own(anna, account.id()).state()).isEqualTo(AccountState.CONNECTED);
        accounts.test(anna, account.id());
    }

    // Which server holds it

    @Test
    void aSecondServerSaysWhoHoldsTheAccount() {
        TelegramAccount account = connected.account(anna);
        AccountSessions second = server("second");

        assertThat(second.open(row(account))).get().isInstanceOf(HeldElsewhere.class);
        assertThat(second.holds(account.id())).isFalse();
        assertThatThrownBy(() -> second.session(account.id()))
                .isInstanceOfSatisfying(
                        HeldElsewhere.class,
                        failure -> assertThat(failure.sentence())
                                .isEqualTo(Sentence.of("telegram.failure.heldBy", "first")));
        assertThatThrownBy(() -> second.logOut(row(account), key(account))).isInstanceOf(HeldElsewhere.class);
        assertThat(sessions.holds(account.id())).isTrue();
        assertThat(accounts.own(anna, account.id()).state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void anotherServerTakesOverWhenTheLeaseOfADeadOneHasRunOut() {
        TelegramAccount account = connected.account(anna);
        sessions.close(account.id(), key(account));
        table.lease(account.id(), "dead", clock.instant(), clock.instant().plus(LEASE));
        AccountSessions second = server("second");
        assertThat(second.open(row(account))).get().isInstanceOf(HeldElsewhere.class);

        clock.advance(LEASE.plusSeconds(1));

        assertThat(second.open(row(account))).isEmpty();
        simulator.settle();
        assertThat(second.session(account.id()).state()).isInstanceOf(Ready.class);
        assertThat(accounts.own(anna, account.id()).heldBy()).isEqualTo("second");
        assertThatThrownBy(() -> accounts.test(anna, account.id()))
                .isInstanceOfSatisfying(
                        HeldElsewhere.class,
                        failure -> assertThat(failure.sentence().arguments()).containsExactly("second"));
        second.stop();
    }

    @Test
    void whatWasConnectedIsConnectedAgainAfterARestart() {
        TelegramAccount account = connected.account(anna);
        AccountSessions before = server("again");
        sessions.close(account.id(), key(account));
        assertThat(before.open(row(account))).isEmpty();
        before.stop();
        assertThat(accounts.own(anna, account.id()).heldBy()).isNull();

        AccountSessions after = server("again");
        after.begin();

        eventually(() -> after.holds(account.id()));
        simulator.settle();
        assertThat(after.session(account.id()).state()).isInstanceOf(Ready.class);
        after.stop();
    }

    // How it begins and ends

    @Test
    void anAccountThatIsKnownFromAnImportKeepsItsConversations() {
        LeadId lead = talks.lead(anna);
        ConversationId imported = talks.conversation(anna, lead);
        talks.write(imported, 3);
        assertThat(accounts.own(anna)).isEmpty();
        simulator.person(new TelegramUser(anna.id().value(), "Anna", "Amrein", "anna_a", phone), "en", false);

        TelegramAccount account = connected.account(anna, phone);

        assertThat(account.name()).isEqualTo("Anna Amrein");
        assertThat(account.username()).isEqualTo("anna_a");
        assertThat(conversations.of(anna, lead)).singleElement().satisfies(conversation -> {
            assertThat(conversation.id()).isEqualTo(imported);
            assertThat(conversation.account()).isEqualTo(account.id());
            assertThat(conversation.messageCount()).isEqualTo(3);
        });
    }

    @Test
    void removingAnAccountLogsOutAndKeepsItsConversationsAsImportedOnes() {
        TelegramAccount account = withConversation();
        LeadId lead = leadOfConversation(account);
        SessionKey key = key(account);

        accounts.remove(anna, account.id(), false);

        assertThat(accounts.own(anna)).isEmpty();
        assertThat(sessions.holds(account.id())).isFalse();
        assertThat(simulatorKnows(key)).isFalse();
        assertThat(conversations.of(anna, lead)).hasSize(1);
        assertThat(ownAccounts.forImport(anna, account.telegramUserId(), "")).isEqualTo(account.id());
    }

    @Test
    void removingAnAccountDeletesItsConversationsWhenAskedTo() {
        TelegramAccount account = withConversation();
        LeadId lead = leadOfConversation(account);

        accounts.remove(anna, account.id(), true);

        assertThat(accounts.own(anna)).isEmpty();
        assertThat(conversations.of(anna, lead)).isEmpty();
        assertThat(table.find(account.id())).isEmpty();
    }

    @Test
    void anAccountIsRemovedEvenWhenTelegramCannotBeReached() {
        TelegramAccount account = connected.account(anna);
        simulator.network(self(account), false);

        accounts.remove(anna, account.id(), true);

        assertThat(table.find(account.id())).isEmpty();
    }

    @Test
    void whatALoginHasLeftWhoseProcessWasKilledIsSweptAtTheNextStart() {
        TelegramAccount account = connected.account(anna);
        sessions.close(account.id(), key(account));
        SessionKey killed = SessionKey.random();
        TelegramSession session = gateway.open(killed, update -> {});
        simulator.settle();
        session.requestCode(Connected.phone());
        session.submitCode(Connected.CODE);
        simulator.settle();
        forgotten.sweep();
        assertThat(simulatorKnows(killed)).as("while it is open").isTrue();
        session.close();

        forgotten.sweep();

        assertThat(simulatorKnows(killed)).isFalse();
        assertThat(simulatorKnows(key(account))).as("of an account").isTrue();
    }

    private TelegramAccount withConversation() {
        simulator.person(new TelegramUser(anna.id().value(), "Anna", "", null, phone), "en", false);
        talks.write(talks.conversation(anna, talks.lead(anna)), 2);
        return connected.account(anna, phone);
    }

    private LeadId leadOfConversation(TelegramAccount account) {
        return new LeadId(jdbc.sql("select lead_id from conversation where account_id = ?")
                .param(account.id().value())
                .query(Long.class)
                .single());
    }

    private AccountSessions server(String node) {
        Leases leases = new Leases(table, new TelegramSettings(node, LEASE), clock);
        return new AccountSessions(gateway, table, leases, news, ticker);
    }

    private AccountTable.Row row(TelegramAccount account) {
        return table.find(account.id()).orElseThrow();
    }

    private SessionKey key(TelegramAccount account) {
        SessionKey key = row(account).session();
        assertThat(key).isNotNull();
        return key;
    }

    private static long self(TelegramAccount account) {
        Long self = account.telegramUserId();
        assertThat(self).isNotNull();
        return self;
    }

    private boolean simulatorKnows(SessionKey key) {
        try {
            simulator.account(key);
            return true;
        } catch (IllegalArgumentException nobody) {
            return false;
        }
    }
}

@OnH2
class AccountTestsOnH2 extends AccountTests {}

@OnPostgres
class AccountTestsOnPostgres extends AccountTests {}
