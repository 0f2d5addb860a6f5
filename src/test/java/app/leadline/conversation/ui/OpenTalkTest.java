package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Outbox;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A conversation on the screen, while its account goes, comes back, or is joined by others. */
@LeadlineTest
@WithMockUser
class OpenTalkTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    Connected connected;

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    Outbox outbox;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    CurrentMember anna;
    TelegramAccount account;
    String phone;
    long self;
    LeadId lead;
    SimulatedTalk theirs;

    @BeforeEach
    void aTalkOnTheScreen() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        anna = people.person("Anna Keller");
        phone = Connected.phone();
        account = connected.account(anna, phone);
        self = Objects.requireNonNull(account.telegramUserId());
        long peer = Talks.number();
        lead = people.lead(anna, peer);
        theirs = telegram.talk(self, peer);
        theirs.write("Shall we meet?");
        fetch.begin(anna, lead, account.id());
        settle();
        open(anna, "leads/" + lead + "/messages");
    }

    @AfterEach
    void everythingMended() {
        telegram.network(self, true);
        settle();
    }

    @Test
    void aConversationThatGoesWithItsAccountIsTakenFromTheScreenAtOnce() {
        assertThat(find(ConversationView.class).exists()).isTrue();

        accounts.remove(anna, account.id(), true);

        eventually(() -> !find(ConversationView.class).exists());
        assertThat(find(TalkFooter.class).exists()).isFalse();
        assertThat(text()).contains("No conversation yet").doesNotContain("1 message");
        assertThat(test(find(Notification.class).single()).getText()).contains("not in Leadline any more");
    }

    @Test
    void anAccountThatIsRemovedLeavesItsConversationToBeReadAndSaysThatItIsGone() {
        ConversationView view = find(ConversationView.class).single();
        assertThat(settings()).contains("Fetch from Telegram");

        accounts.remove(anna, account.id(), false);

        eventually(() -> !box().isEnabled());
        assertThat(text()).contains("This Telegram account is not connected", "Your accounts", "1 message");
        assertThat(find(ConversationView.class).single()).isSameAs(view);
        eventually(() -> !settings().contains("Fetch from Telegram"));
        connected.account(anna, phone);
        eventually(() -> box().isEnabled());
        eventually(() -> settings().contains("Fetch from Telegram"));
    }

    @Test
    void theSettingsOfferEveryAccountAsSoonAsItIsConnected() {
        TelegramAccount second = people.connect(anna);
        String through = "Fetch through " + second.name();
        eventually(() -> settings().contains(through));

        accounts.remove(anna, second.id(), false);
        eventually(() -> !settings().contains(through));
        assertThat(settings()).contains("Fetch from Telegram");
    }

    @Test
    void whatWasNotSentSaysWhyAndTryingAgainWithoutTheAccountSaysWhyNot() {
        telegram.network(self, false);
        settle();
        outbox.send(anna, lead, account.id(), UUID.randomUUID(), "On Thursday", null);

        accounts.remove(anna, account.id(), false);
        eventually(() -> last().failure() != null);
        assertThat(last().failure()).startsWith("The account was removed before this was sent");

        find(TalkFooter.class).single().again(last());
        assertThat(test(find(Notification.class).single()).getText())
                .startsWith("This Telegram account is not connected");
        connected.account(anna, phone);
        telegram.network(self, true);
        settle();
        find(TalkFooter.class).single().again(last());
        settle();

        eventually(() -> last().failure() == null);
        assertThat(theirs.messages()).hasSize(2);
    }

    @Test
    void whatWaitsForAnAccountThatIsLoggedOutCanBeTakenBack() {
        telegram.network(self, false);
        settle();
        outbox.send(anna, lead, account.id(), UUID.randomUUID(), "On Thursday", null);
        connected.logOutElsewhere(account);
        settle();
        eventually(() -> last().withdrawable());
        assertThat(MessageData.of(last(), false, null).get("drop").asString()).isEqualTo("Delete");

        find(TalkFooter.class).single().discard(last());

        eventually(() -> !last().own());
        find(TalkFooter.class).single().discard(last());
        assertThat(test(find(Notification.class).single()).getText()).startsWith("Too late");
    }

    private MessageBubble last() {
        MessageList list = find(MessageList.class).single();
        roundTrip();
        var rows = list.getDataCommunicator().getDataProvider();
        MessageHistory history = (MessageHistory) (Object) rows;
        return history.row(history.size() - 1).orElseThrow();
    }

    private TextArea box() {
        return find(TextArea.class, find(Composer.class).single()).single();
    }

    private List<String> settings() {
        return find(ConversationHeader.class).single().settings().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
    }
}
