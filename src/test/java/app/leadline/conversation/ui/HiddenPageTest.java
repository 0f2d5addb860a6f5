package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.ConversationWatchProbe;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Talks;
import app.leadline.conversation.ui.Letters.Letter;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestClock;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramAccounts;
import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.simulator.SimulatorControls;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;

/** When the Messages tab asks Telegram for new messages, and when it does not. */
@LeadlineTest
@WithMockUser
class HiddenPageTest extends ViewTest {

    private static final Duration TWO_INTERVALS = Duration.ofSeconds(70);

    @Autowired
    Talks people;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    ConversationWatchProbe watch;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    @Autowired
    TelegramAccounts accounts;

    @Autowired
    Conversations conversations;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate jdbc;

    private CurrentMember anna;
    private TelegramAccount account;
    private LeadId lead;
    private int watchedBefore;
    private int waitingBefore;

    @BeforeEach
    void aConversationThatWasFetched() {
        anna = people.person("Anna");
        account = people.connect(anna);
        long peer = Talks.number();
        lead = people.lead(anna, peer);
        telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer).invent(5);
        fetch.begin(anna, lead, account.id());
        settle();
        watchedBefore = watch.conversations();
        waitingBefore = ticker.waiting();
    }

    @AfterEach
    void thePageIsLeft() {
        UI.getCurrent().navigate("welcome/no-such-link");
        settle();
        assertThat(watch.conversations()).isEqualTo(watchedBefore);
    }

    @Test
    void aPageThatIsOpenedBehindOthersAsksForNothingUntilSomebodyTurnsToIt() {
        becomes(PageVisibility.HIDDEN);
        long before = watch.polls();

        open(anna, "leads/" + lead + "/messages");
        settle();
        ticker.pass(TWO_INTERVALS);
        assertThat(watch.conversations()).isEqualTo(watchedBefore);
        assertThat(watch.polls()).isEqualTo(before);

        becomes(PageVisibility.VISIBLE);
        settle();
        assertThat(watch.conversations()).isEqualTo(watchedBefore + 1);
        assertThat(watch.polls()).isEqualTo(before + 1);
    }

    @Test
    void aPageThatIsHiddenStopsAskingAndAsksAtOnceWhenItIsBack() {
        open(anna, "leads/" + lead + "/messages");
        settle();
        assertThat(watch.conversations()).isEqualTo(watchedBefore + 1);

        becomes(PageVisibility.HIDDEN);
        settle();
        long hidden = watch.polls();
        ticker.pass(TWO_INTERVALS);
        assertThat(watch.conversations()).isEqualTo(watchedBefore);
        assertThat(watch.polls()).isEqualTo(hidden);
        assertThat(ticker.waiting()).isEqualTo(waitingBefore);

        becomes(PageVisibility.VISIBLE);
        ticker.settle();
        assertThat(watch.polls()).isEqualTo(hidden + 1);
    }

    @Test
    void aPageBesideTheWindowInWhichSomebodyTypesGoesOnAsking() {
        open(anna, "leads/" + lead + "/messages");
        becomes(PageVisibility.VISIBLE_NOT_FOCUSED);
        settle();
        long before = watch.polls();

        ticker.pass(TWO_INTERVALS);

        assertThat(watch.polls() - before).isBetween(2L, 3L);
    }

    @Test
    void anotherTabOfTheLeadStopsTheAskingAsWell() {
        open(anna, "leads/" + lead + "/messages");
        settle();

        open(anna, "leads/" + lead + "/activities");
        settle();

        assertThat(watch.conversations()).isEqualTo(watchedBefore);
    }

    @Test
    void whatAnotherServerHasTakenInIsShownWithTheNextLook() {
        open(anna, "leads/" + lead + "/messages");
        settle();
        assertThat(text()).contains("5 messages");

        jdbc.update(
                "update telegram_account set held_by = 'another', held_until = ? where id = ?",
                TestClock.START.plusSeconds(90_000).atOffset(ZoneOffset.UTC),
                account.id().value());
        assertThatThrownBy(() -> accounts.reconnect(anna, account.id()))
                .isInstanceOf(TelegramFailure.HeldElsewhere.class);
        ticker.pass(TWO_INTERVALS);
        settle();
        assertThat(text()).contains("Another server of this installation, “another”");
        letters.write(
                conversations.of(anna, lead).getFirst().id(),
                List.of(Letter.of(TestClock.START.toString(), false, "Taken in elsewhere")));
        ticker.pass(TWO_INTERVALS);
        eventually(() -> text().contains("6 messages"));
    }

    /** What the browser tells. */
    private static void becomes(PageVisibility visibility) {
        var page = UI.getCurrent().getElement();
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail", visibility.name())
                .put("for", "trailing");
        page.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(page, "vaadin-page-visibility-change", data));
        roundTrip();
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.settle();
            roundTrip();
        }
    }
}
