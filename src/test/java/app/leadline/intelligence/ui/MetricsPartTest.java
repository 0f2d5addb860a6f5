package app.leadline.intelligence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.deal.DealDraft;
import app.leadline.deal.DealService;
import app.leadline.deal.RevenueType;
import app.leadline.deal.StagesChanged;
import app.leadline.intelligence.CampaignMetrics;
import app.leadline.intelligence.Week;
import app.leadline.lead.LeadFactsChanged;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.LeadlineTest;
import app.leadline.support.TestTicker;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    @Autowired
    DatabaseFaults database;

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
        assertThat(text())
                .contains(
                        "No messages of campaigns or in your conversations in the last 26 weeks.",
                        "Nobody has written to this lead");
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
    void theBoardShowsTheDealsOfThisLeadAloneWhoeverIsCalledAlike() {
        lead = people.lead(owner, LeadWorld.profile("Anna", "Keller", 700_001L, "anna_k", null));
        deal("10", "EUR");
        LeadId alike = people.lead(owner, LeadWorld.profile("Anna", "Keller", 700_002L, "joanna_k", null));
        deals.create(
                owner,
                alike,
                new DealDraft("Sake cups", Money.of(BigDecimal.TEN, "EUR"), RevenueType.ONE_TIME, null),
                null);
        openNumbers();

        test(card("total")).click();

        assertThat(text()).contains("House blend").doesNotContain("Sake cups");
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
        assertThat(text()).contains("No messages of campaigns or in your conversations in the last 26 weeks.");
        test(card("lastResponse")).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/intelligence");
    }

    @Test
    void whatCouldNotBeReadSaysSoInItsPlaceAndIsReadWithRetry() {
        deal("10", "EUR");
        open(owner, "leads/" + lead + "/activities");
        database.awayBehind();
        UI.getCurrent().navigate("leads/" + lead + "/intelligence");
        eventually(() -> text().contains("The numbers could not be loaded."));

        assertThat(text()).doesNotContain("as it was before");
        assertThat(find(MetricBlock.class).exists())
                .as("places that look as if something were still to come")
                .isFalse();
        test(retry()).click();
        ticker.settle();
        roundTrip();
        assertThat(text()).contains("The numbers could not be loaded.");
        assertThat(retry().isEnabled()).isTrue();

        database.away(false);
        test(retry()).click();
        eventually(() -> find(MetricsPart.class).single().hasClassName("intel-loaded"));

        assertThat(shown("total")).isEqualTo("€10.00");
        assertThat(text()).doesNotContain("The numbers could not be loaded");
    }

    private Button retry() {
        return find(Button.class, find(MetricsProblem.class).single())
                .withText("Retry")
                .single();
    }

    @Test
    void aFailureLaterLeavesTheNumbersThatWereShown() {
        deal("10", "EUR");
        openNumbers();
        database.away(true);
        events.publishEvent(new StagesChanged(owner.workspace()));
        eventually(() -> text().contains("What you see is as it was before."));

        assertThat(shown("total")).isEqualTo("€10.00");
        database.away(false);
        test(retry()).click();
        eventually(() -> !text().contains("as it was before"));
        assertThat(find(MetricsProblem.class).exists()).isFalse();
    }

    @Test
    void numbersAreRoundedAsPeopleRound() {
        NumberTexts english = new NumberTexts(new ViewerTime(ZoneOffset.UTC, Locale.ENGLISH));
        NumberTexts german = new NumberTexts(new ViewerTime(ZoneOffset.UTC, Locale.GERMAN));

        assertThat(english.hours(Duration.ofSeconds(570))).isEqualTo("0.2 h");
        assertThat(english.hours(Duration.ofMinutes(9))).isEqualTo("0.2 h");
        assertThat(english.hours(Duration.ofMinutes(8))).isEqualTo("0.1 h");
        assertThat(english.hours(Duration.ofHours(1_234).plusMinutes(33))).isEqualTo("1,234.6 h");
        assertThat(english.rate(answered(0, 300))).isEqualTo("0%");
        assertThat(english.rate(answered(1, 300))).isEqualTo("<1%");
        assertThat(english.rate(answered(1, 3))).isEqualTo("33%");
        assertThat(english.rate(answered(299, 300))).isEqualTo(">99%");
        assertThat(english.rate(answered(300, 300))).isEqualTo("100%");
        assertThat(german.rate(answered(299, 300))).isEqualTo(">99\u00a0%");
    }

    private static CampaignMetrics answered(long answered, long sent) {
        return new CampaignMetrics(1, sent, answered, answered, Optional.empty());
    }

    @Test
    void aWeekThatWasChosenStaysChosenWhenNumbersChange() {
        openNumbers();
        WeekChart chart = find(WeekChart.class).single();
        NumberTexts texts = new NumberTexts(new ViewerTime(ZoneOffset.UTC, Locale.ENGLISH));
        LocalDate monday = LocalDate.parse("2026-11-16");
        chart.show(List.of(week(monday.minusWeeks(1), 1), week(monday, 2)), texts);
        chart.step("End");
        assertThat(chart.getElement().getTextRecursively()).contains("Week of Nov 16, 2026: 2 to the lead, 0 from it");

        chart.show(List.of(week(monday, 3), week(monday.plusWeeks(1), 7)), texts);

        assertThat(find(WeekColumn.class, chart).all())
                .extracting(column -> column.hasClassName("intel-current"))
                .containsExactly(true, false);
        assertThat(chart.hasClassName("intel-chosen")).isTrue();
        chart.show(List.of(week(monday.plusWeeks(1), 7)), texts);
        assertThat(chart.hasClassName("intel-chosen"))
                .as("a legend that gave way to a week that is gone")
                .isFalse();
    }

    private static Week week(LocalDate monday, long toLead) {
        return new Week(monday, toLead, 0, Optional.empty());
    }

    @Test
    void whenAColleagueDidSomethingLastIsToldByItsDay() {
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        talks.write(talks.conversation(colleague, lead), 1);
        openNumbers();

        Instant last = Instant.parse("2026-11-01T08:00:00Z");
        assertThat(text())
                .contains(
                        "one message",
                        "last on " + ViewerTime.of(UI.getCurrent()).date(last))
                .doesNotContain("08:00");
    }

    @Test
    void aClosedPageLeavesNoListenerBehind() {
        // The page that a visit begins with may listen, too.
        UI.getCurrent().navigate("welcome/no-such-link");
        int before = broadcaster.listenerCount();
        openNumbers();
        assertThat(broadcaster.listenerCount()).isGreaterThan(before);

        UI.getCurrent().removeAll();
        UI.getCurrent().navigate("welcome/no-such-link");

        assertThat(broadcaster.listenerCount()).isEqualTo(before);
    }
}
