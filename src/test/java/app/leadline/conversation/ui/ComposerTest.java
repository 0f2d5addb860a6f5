package app.leadline.conversation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.ConversationFetch;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The box one writes in, as the browser's half of it speaks to the server. */
@LeadlineTest
@WithMockUser
class ComposerTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    ConversationFetch fetch;

    @Autowired
    DatabaseFaults database;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    TestTicker ticker;

    SimulatedTalk theirs;

    @BeforeEach
    void aTalkOnTheScreen() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        CurrentMember anna = people.person("Anna Keller");
        TelegramAccount account = people.connect(anna);
        long peer = Talks.number();
        LeadId lead = people.lead(anna, peer);
        theirs = telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
        fetch.begin(anna, lead, account.id());
        settle();
        open(anna, "leads/" + lead + "/messages");
    }

    @Test
    void partsOfALongTextThatWereKeptAreNotSentTwiceEither() {
        String text = "First part. ".repeat(500);
        String token = UUID.randomUUID().toString();
        ticker.settle();
        database.loseAnswerToOwnCommit(2);
        assertThatThrownBy(() -> press(token, text)).hasMessageContaining("the answer to the commit was lost");

        press(token, text);
        settle();

        assertThat(theirs.messages()).hasSize(2);
    }

    private void press(String token, String text) {
        Composer composer = find(Composer.class).single();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.token", token);
        data.put("event.detail.text", text);
        data.put("event.detail.several", true);
        composer.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(composer.getElement(), "composer-send", data));
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            ticker.settle();
            telegram.advance(Duration.ofSeconds(2));
            ticker.settle();
            ticker.pass(Duration.ofSeconds(1));
        }
        roundTrip();
    }
}
