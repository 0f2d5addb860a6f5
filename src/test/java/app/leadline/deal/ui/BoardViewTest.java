package app.leadline.deal.ui;

import static app.leadline.deal.DealWorld.draft;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.deal.DealDraft;
import app.leadline.deal.DealId;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.deal.DealWorld;
import app.leadline.deal.RevenueType;
import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageDraft;
import app.leadline.deal.StageKind;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@LeadlineTest
@WithMockUser
class BoardViewTest extends ViewTest {

    @Autowired
    LeadWorld people;

    @Autowired
    DealWorld world;

    @Autowired
    DealService deals;

    @Autowired
    DealReading reading;

    @Autowired
    StageCatalog catalog;

    @Autowired
    DatabaseFaults database;

    private CurrentMember owner;
    private LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
    }

    @Test
    void aWorkspaceWithoutDealsSaysWhatToDo() {
        open(owner, "deals");

        assertThat(text()).contains("No deals yet", "Enter the first one");
        assertThat(find(BoardColumn.class).all()).allMatch(column -> !column.isAttached() || isHidden(column));
    }

    @Test
    void everyStageIsAColumnWithItsDealsAndWhatTheyComeTo() {
        deals.create(owner, lead, draft("House blend", "18400", "EUR"), null);
        deals.create(owner, lead, draft("Sake cups", "5000", "JPY"), null);
        deals.create(
                owner,
                lead,
                new DealDraft("Dates", Money.of(new BigDecimal("1.5"), "KWD"), RevenueType.MONTHLY, null),
                stage("Proposal").id());
        open(owner, "deals");

        assertThat(titles("New")).containsExactly("Sake cups", "House blend");
        assertThat(titles("Proposal")).containsExactly("Dates");
        assertThat(titles("Closed Won")).isEmpty();
        assertThat(words(column("New"))).contains("€18,400.00 One-time", "¥5,000 One-time", "Lena Brandt", "today");
        assertThat(words(column("Proposal")).replace('\u00a0', ' ')).containsPattern("KWD ?1\\.500 Monthly");
        assertThat(column("New").getAriaLabel()).contains("New, 2 deals");
        assertThat(link("House blend").getHref()).startsWith("deals/");
    }

    @Test
    void moneyIsWrittenInTheLanguageOfTheReader() {
        deals.create(owner, lead, draft("House blend", "18400", "EUR"), null);
        UI.getCurrent().setLocale(Locale.GERMANY);
        open(owner, "deals");

        assertThat(words(column("New")).replace('\u00a0', ' ')).contains("18.400,00 € Einmalig");
        assertThat(text()).contains("1 Deal", "heute");
    }

    @Test
    void columnsComePageByPage() {
        for (int i = 1; i <= BoardColumn.PAGE + 5; i++) {
            world.deal(owner, lead, "Deal " + i);
        }
        open(owner, "deals");
        assertThat(titles("New")).hasSize(BoardColumn.PAGE).startsWith("Deal 35");

        scroll(column("New"));
        assertThat(titles("New")).hasSize(BoardColumn.PAGE + 5).endsWith("Deal 1");
        scroll(column("New"));
        assertThat(titles("New")).doesNotHaveDuplicates().hasSize(BoardColumn.PAGE + 5);
    }

    @Test
    void filtersAreInTheUrlAndComeBackFromIt() {
        deals.create(owner, lead, draft("House blend", "18400", "EUR"), null);
        deals.create(owner, lead, draft("Sake cups", "5000", "JPY"), null);
        open(owner, "deals?currency=JPY&type=one-time&by=" + owner.id().value());
        assertThat(titles("New")).containsExactly("Sake cups");
        assertThat(text()).contains("1 deal");

        open(owner, "deals?currency=JPY&type=monthly");
        assertThat(text()).contains("No deal matches");

        open(owner, "deals?currency=JPY");
        test(search()).setValue("blend");
        assertThat(text()).contains("No deal matches");
        test(find(Button.class).withText("Clear filters").all().getLast()).click();
        assertThat(titles("New")).hasSize(2);
        test(search()).setValue("brandt HOUSE");
        assertThat(titles("New")).containsExactly("House blend");
    }

    @Test
    void aCardThatIsDroppedMovesItsDeal() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals");

        drop("House blend", "Closed Won");

        assertThat(titles("Closed Won")).as("at once").containsExactly("House blend");
        assertThat(titles("New")).isEmpty();
        eventually(() -> reading.details(owner, deal).stage().name().equals("Closed Won"));
        eventually(() -> words(column("Closed Won")).contains("€100.00 One-time")
                && card("House blend").getClassNames().size() == 1);
        assertThat(text()).contains("House blend is now in Closed Won.");
    }

    @Test
    void whatSomebodyElseHasMovedGoesWhereItStandsAndSaysSo() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        BoardCard card = card("House blend");
        BoardColumn won = column("Closed Won");
        deals.move(colleague, deal, stage("New").id(), stage("Negotiation").id());
        // Before this page has been told.
        drop(won, card);

        eventually(() -> titles("Negotiation").contains("House blend"));
        eventually(() -> find(Notification.class).exists());
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("House blend was not moved. Somebody else moved it to Negotiation meanwhile.");
        assertThat(reading.details(owner, deal).stage().name()).isEqualTo("Negotiation");
    }

    @Test
    void keysMoveACardAStageFurtherOrAskWhereTo() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals");

        key("board-step", deal.value(), 1);
        eventually(() -> reading.details(owner, deal).stage().name().equals("Proposal"));
        key("board-step", deal.value(), -1);
        eventually(() -> reading.details(owner, deal).stage().name().equals("New"));
        key("board-step", deal.value(), -1);
        assertThat(text()).contains("House blend is in New; there is no stage beyond.");

        key("board-ask", deal.value(), 0);
        ListBox<Stage> choice = stagesOffered();
        choice.setValue(stage("Closed Lost"));
        eventually(() -> reading.details(owner, deal).stage().name().equals("Closed Lost"));
    }

    @Test
    void whatOthersDoAppearsByItself() {
        world.deal(owner, lead, "House blend");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        open(colleague, "deals");

        DealId second = world.deal(owner, lead, "Sake cups");
        eventually(() -> titles("New").equals(List.of("Sake cups", "House blend")));
        deals.move(owner, second, stage("New").id(), stage("Closed Lost").id());
        eventually(() ->
                titles("Closed Lost").contains("Sake cups") && titles("New").size() == 1);
        var seen = reading.details(owner, second).values();
        deals.edit(owner, second, seen, seen.withTitle("Sake bowls"));
        eventually(() -> titles("Closed Lost").contains("Sake bowls"));
        deals.delete(owner, second);
        eventually(() -> titles("Closed Lost").isEmpty());
        catalog.create(owner, new StageDraft("On hold", TagColour.GREY, StageKind.OPEN));
        eventually(() -> find(BoardColumn.class).all().size() == 6);
        catalog.delete(owner, stage("New").id(), stage("On hold").id());
        eventually(() ->
                find(BoardColumn.class).all().size() == 5 && titles("On hold").contains("House blend"));
    }

    @Test
    void aDealIsCreatedFromTheBoardForALeadThatIsSearchedFor() {
        world.deal(owner, lead, "House blend");
        people.lead(owner, "Zoë", "Keller");
        open(owner, "deals");
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("New deal in Negotiation"))
                        .single())
                .click();
        find(TextField.class).withCaption("Title").single().setValue("Tea tins");
        test(find(Button.class).withText("Create deal").single()).click();
        ComboBox<?> leads = find(ComboBox.class).withCaption("Lead").single();
        assertThat(leads.getErrorMessage()).contains("Choose the lead");

        test(leads).setFilter("keller");
        test(leads).selectItem("Zoë Keller");
        test(find(Button.class).withText("Create deal").single()).click();
        eventually(() -> titles("Negotiation").contains("Tea tins"));
        assertThat(words(column("Negotiation"))).contains("Zoë Keller");
    }

    @Test
    void aDoubleClickCreatesOneDeal() {
        open(owner, "deals");
        test(find(Button.class).withText("New deal").all().getFirst()).click();
        find(TextField.class).withCaption("Title").single().setValue("Tea tins");
        ComboBox<?> leads = find(ComboBox.class).withCaption("Lead").single();
        test(leads).setFilter("brandt");
        test(leads).selectItem("Lena Brandt");
        Button create = find(Button.class).withText("Create deal").single();
        create.click();
        create.click();

        assertThat(reading.ofLead(owner, lead, null, 10)).hasSize(1);
    }

    @Test
    void whatCouldNotBeReadIsReadWithTheNextNews() {
        world.deal(owner, lead, "House blend");
        open(owner, "deals");
        UI page = UI.getCurrent();
        database.away(true);
        test(search()).setValue("blend");
        assertThat(text()).contains("The deals could not be loaded");
        database.away(false);

        world.deal(owner, lead, "House blend, second");
        world.deal(owner, lead, "Sake cups");
        eventually(() -> !text().contains("The deals could not be loaded"));
        eventually(() -> titles("New").equals(List.of("House blend, second", "House blend")));
        assertThat(UI.getCurrent()).isSameAs(page);
        assertThat(isHidden(column("New"))).isFalse();
    }

    @Test
    void choicesOfAFilterStayTheSameBoxesWhileTheyAreTicked() {
        world.deal(owner, lead, "House blend");
        open(owner, "deals");
        CheckboxGroup<RevenueType> types = revenueTypes();
        List<Component> before = types.getChildren().toList();
        assertThat(before).hasSize(RevenueType.values().length);

        types.setValue(Set.of(RevenueType.MONTHLY));
        open(owner, "deals?type=monthly");

        assertThat(types.getChildren().toList()).isEqualTo(before);
    }

    @Test
    void theSwitchOfANarrowWindowKeepsItsButtons() {
        StageSwitch stages = new StageSwitch(stage -> {});
        List<BoardColumn> columns = Stream.of("New", "Proposal")
                .map(name -> new BoardColumn(stage(name), column -> {}, (column, what) -> {}, stage -> {}))
                .toList();
        columns.forEach(column -> column.show(column.stage()));
        UI.getCurrent().add(stages);
        stages.show(columns, stage("New").id());
        List<Component> before = stages.getChildren().toList();

        stages.show(columns, stage("Proposal").id());

        assertThat(stages.getChildren().toList()).isEqualTo(before);
        assertThat(before.get(1).getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(words(before.get(1))).isEqualTo("Proposal 0");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<RevenueType> revenueTypes() {
        return find(CheckboxGroup.class)
                .withCondition(group -> group.getAriaLabel().orElse("").equals("Revenue type"))
                .single();
    }

    @Test
    void aForgedMoveIsRefused() {
        world.deal(owner, lead, "House blend");
        CurrentMember stranger = people.owner();
        LeadId theirs = people.lead(stranger, "Their", "Lead");
        DealId secret = world.deal(stranger, theirs, "Secret");
        open(owner, "deals?q=Secret");
        assertThat(text()).contains("No deal matches").doesNotContain("Their Lead");

        open(owner, "deals");
        key("board-step", secret.value(), 1);
        key("board-ask", secret.value(), 0);
        assertThat(find(MoveDialog.class).exists()).isFalse();
        assertThat(reading.details(stranger, secret).stage().name()).isEqualTo("New");
    }

    @Test
    void whoWasRemovedMeanwhileMovesNothing() {
        DealId deal = world.deal(owner, lead, "House blend");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        open(colleague, "deals");
        BoardCard card = card("House blend");
        Board board = find(Board.class).single();
        BoardColumn won = column("Closed Won");
        people.leave(colleague);

        drop(won, card);
        eventually(() -> find(Notification.class).all().stream()
                        .anyMatch(shown -> test(shown).getText().contains("not allowed"))
                || !board.isAttached());
        assertThat(reading.details(owner, deal).stage().name()).isEqualTo("New");
    }

    @Test
    void aDealThatIsHostileIsTextOnTheBoard() {
        world.deal(owner, lead, "<img src=x onerror=alert(1)> ${7*7} {0}");
        open(owner, "deals");

        assertThat(titles("New")).containsExactly("<img src=x onerror=alert(1)> ${7*7} {0}");
        assertThat(link("<img src=x onerror=alert(1)> ${7*7} {0}").getElement().getChildCount())
                .as("its text only")
                .isEqualTo(1);
    }

    private void drop(String title, String stage) {
        drop(card(title), stage);
    }

    private void drop(BoardCard card, String stage) {
        drop(column(stage), card);
    }

    private static void drop(BoardColumn column, BoardCard card) {
        UI.getCurrent().getInternals().setActiveDragSourceComponent(card);
        ComponentUtil.fireEvent(column, new DropEvent<>(column, true, "move"));
    }

    private void key(String name, long deal, int by) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("event.detail.deal", String.valueOf(deal));
        data.put("event.detail.by", by);
        fire(find(Board.class).single(), name, data);
        roundTrip();
    }

    private static void scroll(BoardColumn column) {
        Component body = column.getChildren().toList().getLast();
        fire(body, "scroll", JsonNodeFactory.instance.objectNode().put(BoardColumn.NEAR_THE_END, true));
        roundTrip();
    }

    private static void fire(Component on, String name, ObjectNode data) {
        on.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(on.getElement(), name, data));
    }

    @SuppressWarnings("unchecked")
    private ListBox<Stage> stagesOffered() {
        return find(ListBox.class).single();
    }

    private TextField search() {
        return find(TextField.class)
                .withCondition(field -> field.getAriaLabel().orElse("").equals("Title or lead"))
                .single();
    }

    private BoardColumn column(String stage) {
        return find(BoardColumn.class).all().stream()
                .filter(column -> column.stage().name().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(String stage) {
        return find(BoardCard.class, column(stage)).all().stream()
                .map(card -> card.deal().title())
                .toList();
    }

    private BoardCard card(String title) {
        return find(BoardCard.class).all().stream()
                .filter(card -> card.deal().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Anchor link(String title) {
        return find(Anchor.class).withText(title).single();
    }

    private Stage stage(String name) {
        return world.stage(owner, name);
    }

    private static boolean isHidden(Component component) {
        return component
                .getParent()
                .map(parent -> !parent.isVisible() || isHidden(parent))
                .orElse(false);
    }

    /** All words in it, in order. */
    private static String words(Component component) {
        return component.getElement().getTextRecursively().isEmpty() ? "" : words(component.getElement());
    }

    private static String words(com.vaadin.flow.dom.Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(BoardViewTest::words).reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }
}
