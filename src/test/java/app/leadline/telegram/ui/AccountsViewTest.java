package app.leadline.telegram.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.simulator.SimulatorControls;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@LeadlineTest
@WithMockUser
class AccountsViewTest extends ViewTest {

    @Autowired
    Talks talks;

    @Autowired
    Connected connected;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    SimulatorControls simulator;

    @Autowired
    UiBroadcaster broadcaster;

    @Autowired
    JdbcClient jdbc;

    private CurrentMember anna;
    private final String phone = Connected.phone();

    @BeforeEach
    void somebody() {
        anna = talks.person("Anna");
    }

    @Test
    void whoeverHasNoAccountReadsWhatConnectingDoesAndThatNobodyElseSeesIt() {
        open(anna, "settings/accounts");

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(text()).contains("Nobody else ever sees your account", "built-in Telegram simulator", "12345");
    }

    @Test
    void anAccountIsConnectedByNumberCodeAndPassword() {
        open(anna, "settings/accounts");
        startByPhone(phone.substring(0, phone.length() - 1) + "2");

        answer("Code", Connected.CODE);
        eventually(() -> find(PasswordField.class).exists());
        PasswordField password = find(PasswordField.class).single();
        assertThat(password.getHelperText()).startsWith("Your hint: ");
        test(password).setValue("guess");
        press("Sign in");
        eventually(() -> find(PasswordField.class).single().isInvalid());
        assertThat(password.getErrorMessage()).startsWith("This is not the two-step verification password");
        test(password).setValue("simulator");
        press("Sign in");

        eventually(() -> find(Notification.class).exists());
        assertThat(test(find(Notification.class).single()).getText()).endsWith("is connected.");
        assertThat(password.getValue()).isEmpty();
        eventually(() -> find(AccountRow.class).exists());
        assertThat(text()).contains("Connected");
        assertThat(find(ConnectDialog.class).exists()).isFalse();
    }

    @Test
    void aNumberThatIsNoneIsRefusedInItsFieldAndStaysThere() {
        open(anna, "settings/accounts");
        choosePhone();

        answer("Phone number", "call me");
        eventually(() -> field("Phone number").isInvalid());
        assertThat(field("Phone number").getErrorMessage()).startsWith("Enter the number with its country code");
        assertThat(field("Phone number").getValue()).isEqualTo("call me");

        answer("Phone number", "+41 79 000 00 00");
        eventually(() -> field("Phone number").getErrorMessage().startsWith("Telegram does not know this number"));
    }

    @Test
    void aWrongCodeIsAskedForAgainAndAnExpiredOneIsReplaced() {
        open(anna, "settings/accounts");
        startByPhone(phone);

        for (int attempt = 0; attempt < 5; attempt++) {
            answer("Code", "00000");
            eventually(() -> field("Code").isInvalid());
            assertThat(field("Code").getErrorMessage()).startsWith("This is not the code");
        }
        answer("Code", Connected.CODE);
        eventually(() -> find(Button.class).withText("Send a new code").exists());
        assertThat(field("Code").getErrorMessage()).startsWith("This code is too old");
        press("Send a new code");
        eventually(() -> field("Code").getValue().isEmpty());
        eventually(() -> button("Sign in").isEnabled());
        answer("Code", Connected.CODE);

        eventually(() -> !accounts.own(anna).isEmpty());
    }

    @Test
    void theQrCodeChangesWhenTelegramRenewsIt() {
        open(anna, "settings/accounts");
        press("Connect account");
        eventually(() -> find(Image.class).withClassName("tg-qr").exists());
        String first = find(Image.class).withClassName("tg-qr").single().getSrc();

        eventually(() -> {
            simulator.advance(Duration.ofSeconds(31));
            return find(Image.class).withClassName("tg-qr").exists()
                    && !find(Image.class)
                            .withClassName("tg-qr")
                            .single()
                            .getSrc()
                            .equals(first);
        });
    }

    @Test
    void leavingThePageCancelsTheLogin() {
        open(anna, "settings/accounts");
        startByPhone(phone);
        TextField code = field("Code");
        code.setValue("123");

        UI.getCurrent().navigate("leads");
        roundTrip();

        assertThat(find(ConnectDialog.class).exists()).isFalse();
        assertThat(code.getValue()).isEmpty();
        assertThat(accounts.own(anna)).isEmpty();
    }

    @Test
    void theStateOfAnAccountIsLiveAndItsWayOutIsOffered() {
        TelegramAccount account = connected.account(anna);
        open(anna, "settings/accounts");
        assertThat(text()).contains(account.name(), "Connected");

        simulator.network(account.telegramUserId(), false);
        eventually(() -> text().contains("Telegram cannot be reached"));
        assertThat(text()).contains("No connection").doesNotContain("Connected");
        press("Test");
        eventually(() -> !text().contains("Asking Telegram"));
        assertThat(text().split("Telegram cannot be reached", -1)).hasSize(2);
        simulator.network(account.telegramUserId(), true);
        eventually(() -> !text().contains("Telegram cannot be reached"));
        press("Test");
        eventually(() -> text().contains("It works"));

        connected.logOutElsewhere(account);
        eventually(() -> text().contains("was signed out of Telegram"));
        assertThat(text()).contains("Disconnected");
        press("Reconnect");
        choosePhone();
        assertThat(field("Phone number").getValue().replace(" ", "")).isEqualTo(account.phone());
    }

    @Test
    void whileTelegramIsAskedTheAccountIsChecked() throws InterruptedException {
        connected.account(anna);
        open(anna, "settings/accounts");
        simulator.holdAnswers();
        try {
            press("Test");
            simulator.awaitHeldAnswer();
            assertThat(text()).contains("Checking", "Asking Telegram").doesNotContain("Connected");
            assertThat(button("Reconnect").isEnabled()).isFalse();
        } finally {
            simulator.releaseAnswers();
        }

        eventually(() -> text().contains("It works"));
        assertThat(text()).contains("Connected").doesNotContain("Checking");
    }

    @Test
    void anAccountThatIsReconnectedSaysSoOnceItIs() {
        TelegramAccount account = connected.account(anna);
        open(anna, "settings/accounts");

        press("Reconnect");
        assertThat(text()).contains("Checking", "Reconnecting");
        eventually(() -> text().contains("Reconnected: Telegram has just answered"));
        assertThat(text()).contains("Connected").doesNotContain("Checking");
        assertThat(button("Reconnect").isEnabled()).isTrue();

        simulator.network(account.telegramUserId(), false);
        eventually(() -> text().contains("No connection"));
        assertThat(text()).doesNotContain("Reconnected");
        press("Reconnect");
        eventually(() -> button("Reconnect").isEnabled());
        assertThat(text()).contains("Telegram cannot be reached").doesNotContain("Reconnected", "Reconnecting");
        simulator.network(account.telegramUserId(), true);
    }

    @Test
    void aLoginWithoutALineToTelegramSaysThatItIsToBeTriedAgain() {
        open(anna, "settings/accounts");
        choosePhone();
        simulator.network(false);
        try {
            answer("Phone number", phone);
            eventually(() -> field("Phone number").isInvalid());
            assertThat(field("Phone number").getErrorMessage()).endsWith("Check the connection and try again.");
        } finally {
            simulator.network(true);
        }
    }

    @Test
    void anAccountIsRemovedAfterSayingWhatThatMeans() {
        connected.account(anna);
        open(anna, "settings/accounts");

        test(find(Button.class)
                        .withCondition(
                                button -> button.getAriaLabel().orElse("").startsWith("Remove"))
                        .single())
                .click();
        assertThat(text()).contains("You are signed out of Telegram here", "Nobody else has ever seen");
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(false);
        press("Remove account");

        eventually(() -> find(EmptyState.class).exists());
        assertThat(accounts.own(anna)).isEmpty();
    }

    @Test
    void nobodySeesTheAccountsOfAnother() {
        TelegramAccount account = connected.account(anna);

        open(talks.person("Ben"), "settings/accounts?account=" + account.id());

        assertThat(find(AccountRow.class).exists()).isFalse();
        assertThat(text()).doesNotContain(account.name());
    }

    @Test
    void anAccountThatIsNotOnesOwnAnyMoreIsRefusedToItsButtons() {
        TelegramAccount account = connected.account(anna);
        open(anna, "settings/accounts");
        CurrentMember ben = talks.person("Ben");
        jdbc.sql("update telegram_account set owner_id = ? where id = ?")
                .params(ben.id().value(), account.id().value())
                .update();

        press("Test");

        eventually(() -> text().contains("You are not allowed to do this any more"));
        assertThat(accounts.own(ben)).hasSize(1);
    }

    @Test
    void aPageThatIsLeftListensNoMore() {
        open(anna, "leads");
        int before = broadcaster.listenerCount();
        open(anna, "settings/accounts");
        open(anna, "leads");

        assertThat(broadcaster.listenerCount()).isEqualTo(before);
    }

    private void choosePhone() {
        if (!find(ConnectDialog.class).exists()) {
            press("Connect account");
        }
        eventually(() -> find(Image.class).withClassName("tg-qr").exists());
        find(Tabs.class).single().setSelectedIndex(1);
        eventually(() -> find(TextField.class).exists());
    }

    private void startByPhone(String number) {
        choosePhone();
        answer("Phone number", number);
        eventually(() -> find(TextField.class).exists()
                && find(TextField.class).single().getLabel().equals("Code"));
    }

    /** A code of full length goes on by itself. */
    private void answer(String label, String text) {
        field(label).clear();
        field(label).setInvalid(false);
        test(field(label)).setValue(text);
        if (!label.equals("Code")) {
            press("Send code");
        }
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }
}
