package app.leadline.intelligence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.lead.LeadFactsChanged;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers of a lead on its page. */
@LeadlineTest
@WithMockUser
class MetricsPartTest extends ViewTest {

    @Autowired
    LeadWorld people;

    @Autowired
    Talks talks;

    @Autowired
    DealService deals;

    @Autowired
    TestTicker ticker;

    @Autowired
    UiBroadcaster broadcaster;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private CurrentMember owner;
    private LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
    }

    private void openNumbers() {
        open(owner, "leads/" + lead + "/intelligence");
        eventually(() -> {
            ticker.settle();
            return find(MetricsPart.class).single().hasClassName("intel-loaded");
        });
    }

    private MetricCard card(String name) {
        return find(MetricCard.class).all().stream()
                .filter(card -> card.hasClassName("intel-card-" + name))
                .findFirst()
                .orElseThrow();
    }

    private String shown(String name) {
        return shown(card(name));
    }

    private static String shown(MetricCard card) {
        return card.getChildren().findFirst().orElseThrow().getElement().getTextRecursively();
    }

    private void deal(String amount, String currency) {
        Money value = Money.of(new BigDecimal(amount), currency);
        deals.create(owner, lead, new DealDraft("House blend", value, RevenueType.ONE_TIME, null), null);
    }

    @Test
    void aLeadWithNothingShowsZerosDashesAndWhatIsToCome() {
        openNumbers();

        assertThat(shown("participated")).isEqualTo("0");
        assertThat(shown("responseRate")).isEqualTo(NumberTexts.DASH);
        assertThat(shown("responseTime")).isEqualTo(NumberTexts.DASH);
        assertThat(shown("total")).isEqualTo(NumberTexts.DASH);
        assertThat(shown("customer")).isEqualTo("No");
        assertThat(shown("primaryOwner")).isEqualTo(NumberTexts.DASH);
        assertThat(text()).contains("No messages in the last 26 weeks.", "Nobody has written to this lead");
    }

    @Test
    void everyNumberSaysHowItIsReckonedOnHoverAndInTheListOfItsBlock() {
        openNumbers();

        assertThat(find(MetricCard.class).all())
                .hasSize(13)
                .allSatisfy(card -> assertThat(card.means()).isNotBlank());
        assertThat(card("primaryOwner").means())
                .contains("5 for each deal", "3 for each campaign", "1 for each message");
        assertThat(find(MetricBlock.class).all()).hasSize(5);
    }

    @Test
    void currenciesStandBesideEachOther() {
        deal("150.5", "EUR");
        deal("7000", "JPY");
        openNumbers();

        assertThat(shown("total")).contains("€150.50").contains("¥7,000");
        assertThat(shown("active")).isEqualTo("2");
        assertThat(shown("primaryOwner")).contains(owner.name());
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("mailto:" + owner.email()));
    }

    @Test
    void aNumberLeadsToTheActivitiesItComesFrom() {
        openNumbers();

        test(card("sent")).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("leads/" + lead + "/activities?type=message");
    }

    @Test
    void dealsLeadToTheirBoard() {
        deal("10", "EUR");
        openNumbers();

        test(card("active")).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("deals?q=");
        assertThat(text()).contains("House blend");
    }

    @Test
    void aNewDealChangesTheNumbersWithoutAReload() {
        openNumbers();
        deal("10", "EUR");

        eventually(() -> {
            ticker.settle();
            return shown("active").equals("1");
        });
        assertThat(shown("total")).isEqualTo("€10.00");
    }

    @Test
    void whatAColleagueWritesChangesTheirNumberOnly() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        openNumbers();
        ConversationId talk = talks.conversation(colleague, lead);
        talks.write(talk, 4);
        transaction.executeWithoutResult(status -> events.publishEvent(LeadFactsChanged.of(lead)));

        eventually(() -> {
            ticker.settle();
            return text().contains("2 messages");
        });
        assertThat(text()).contains("No messages in the last 26 weeks.");
        test(card("lastResponse")).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/intelligence");
    }

    @Test
    void aClosedPageLeavesNoListenerBehind() {
        int before = broadcaster.listenerCount();
        openNumbers();
        assertThat(broadcaster.listenerCount()).isGreaterThan(before);

        UI.getCurrent().removeAll();
        UI.getCurrent().navigate("welcome/no-such-link");

        assertThat(broadcaster.listenerCount()).isEqualTo(before);
    }
}
