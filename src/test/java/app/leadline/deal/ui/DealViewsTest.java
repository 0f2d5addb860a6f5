package app.leadline.deal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.deal.DealDetails;
import app.leadline.deal.DealId;
import app.leadline.deal.DealReading;
import app.leadline.deal.DealService;
import app.leadline.deal.DealWorld;
import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageKind;
import app.leadline.deal.StagesChanged;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.Money;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;

@LeadlineTest
@WithMockUser
class DealViewsTest extends ViewTest {

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
    LeadReading leads;

    @Autowired
    LeadService leadService;

    @Autowired
    DatabaseFaults database;

    @Autowired
    ApplicationEventPublisher events;

    private CurrentMember owner;
    private LeadId lead;

    @BeforeEach
    void aLead() {
        owner = people.owner();
        lead = people.lead(owner, "Lena", "Brandt");
    }

    @Test
    void aDealIsCreatedFromThePageOfItsLead() {
        open(owner, "leads/" + lead);
        assertThat(text()).contains("No deals yet.");

        test(find(Button.class).withText("New deal").single()).click();
        field("Title").setValue("House blend");
        field("Value").setValue("18,400");
        test(find(Button.class).withText("Create deal").single()).click();

        DealDetails deal = reading.details(
                owner, reading.ofLead(owner, lead, null, 1).getFirst().id());
        assertThat(deal.values()).isEqualTo(DealWorld.draft("House blend", "18400", "EUR"));
        assertThat(find(Anchor.class).withText("House blend").single().getHref())
                .isEqualTo("deals/" + deal.id());
        assertThat(text()).contains("€18,400.00", "New", "Active");
    }

    @Test
    void whatIsWrongStandsNextToTheFieldAndNothingTypedIsLost() {
        open(owner, "leads/" + lead);
        test(find(Button.class).withText("New deal").single()).click();
        field("Title").setValue("House blend");
        field("Value").setValue("1.234");
        test(find(Button.class).withText("Create deal").single()).click();

        assertThat(field("Value").getErrorMessage()).contains("EUR has up to 2 digits", "1,234.50");
        assertThat(field("Value").getValue()).isEqualTo("1.234");
        assertThat(field("Title").getValue()).isEqualTo("House blend");
        assertThat(reading.ofLead(owner, lead, null, 1)).isEmpty();

        field("Title").setValue("");
        field("Value").setValue("5");
        test(find(Button.class).withText("Create deal").single()).click();
        assertThat(field("Title").isInvalid()).isTrue();
    }

    @Test
    void thePanelTellsSinceWhenALeadIsACustomerAsSoonAsADealIsWon() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "leads/" + lead);
        assertThat(text()).doesNotContain("Customer since");

        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        deals.move(colleague, deal, stage("New").id(), stage("Closed Won").id());

        eventually(() -> text().contains("Customer since"));
        assertThat(text()).contains("Won");
    }

    @Test
    void aLeadWithManyDealsShowsTheNewestAndTheRestWhenAsked() {
        for (int i = 1; i <= 7; i++) {
            world.deal(owner, lead, "Deal " + i);
        }
        open(owner, "leads/" + lead);
        assertThat(text()).contains("Deal 7").doesNotContain("Deal 2 ");

        test(find(NativeButton.class).withText("Show 2 more deals").single()).click();
        assertThat(text()).contains("Deal 1");
    }

    @Test
    void theValuesOfADealAreSavedOneByOne() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals/" + deal);

        test(field("Title")).setValue("House blend, 6 shops");
        test(field("Value")).setValue("2,500");
        test(stages()).selectItem("Proposal");

        DealDetails now = reading.details(owner, deal);
        assertThat(now.values().title()).isEqualTo("House blend, 6 shops");
        assertThat(now.values().value()).isEqualTo(Money.of(new BigDecimal("2500"), "EUR"));
        assertThat(now.stage().name()).isEqualTo("Proposal");
        eventually(() -> text().contains("from New"));
        eventually(() -> text().contains("New → Proposal"));
    }

    @Test
    void aWrongValueStaysInItsFieldWithTheReason() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals/" + deal);

        test(field("Value")).setValue("much");

        assertThat(field("Value").isInvalid()).isTrue();
        assertThat(field("Value").getErrorMessage()).contains("1,234.50");
        assertThat(field("Value").getValue()).isEqualTo("much");
        test(field("Value")).setValue("100");
        assertThat(field("Value").isInvalid()).isFalse();
    }

    @Test
    void whoseValueShallStandIsAskedWhenTwoPeopleWrite() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals/" + deal);
        TextField title = field("Title");
        title.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(title.getElement(), "focusin", JsonNodeFactory.instance.objectNode()));
        var seen = reading.details(owner, deal).values();
        deals.edit(people.colleague(owner, Role.MEMBER), deal, seen, seen.withTitle("Theirs"));
        eventually(() -> text().contains("Theirs"));
        assertThat(title.getValue()).isEqualTo("House blend");

        test(title).setValue("Mine");
        assertThat(title.getErrorMessage()).contains("Whose value shall stand?");
        assertThat(reading.details(owner, deal).values().title()).isEqualTo("Theirs");

        test(find(NativeButton.class).withText("Save mine").single()).click();
        assertThat(reading.details(owner, deal).values().title()).isEqualTo("Mine");
        assertThat(title.isInvalid()).isFalse();
    }

    @Test
    void aColleaguesChangeAppearsByItselfAndADeletedDealSaysSo() {
        DealId deal = world.deal(owner, lead, "House blend");
        CurrentMember colleague = people.colleague(owner, Role.MEMBER);
        open(colleague, "deals/" + deal);
        assertThat(find(Button.class).withText("Delete").exists()).isFalse();

        deals.move(owner, deal, stage("New").id(), stage("Closed Lost").id());
        eventually(() -> text().contains("Lost"));
        deals.delete(owner, deal);
        eventually(() -> text().contains("This deal is gone"));
    }

    @Test
    void whatHasTheFocusInTheHeadingStaysWhenAColleagueChangesTheDeal() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals/" + deal);
        Button delete = find(Button.class).withText("Delete").single();
        Anchor toLead = find(Anchor.class).withText("Lena Brandt").single();
        var seen = reading.details(owner, deal).values();
        deals.edit(people.colleague(owner, Role.MEMBER), deal, seen, seen.withTitle("Sake bowls"));

        eventually(() -> find(H1.class).withText("Sake bowls").exists());
        assertThat(delete.isAttached()).isTrue();
        assertThat(toLead.isAttached()).isTrue();
    }

    @Test
    void theNewNameOfTheLeadAppearsByItself() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "deals/" + deal);
        LeadProfile before = leads.details(owner, lead).profile();
        leadService.editProfile(
                owner, lead, before, LeadWorld.profile("Lena", "Moser", before.telegramUserId(), null, null));

        eventually(() -> find(Anchor.class).withText("Lena Moser").exists());
    }

    @Test
    void anAmountInACurrencyThatIsAnotherByNowAsksWhoseValueShallStand() {
        DealId deal = deals.create(owner, lead, DealWorld.draft("House blend", "18400.50", "EUR"), null);
        open(owner, "deals/" + deal);
        TextField amount = field("Value");
        amount.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(amount.getElement(), "focusin", JsonNodeFactory.instance.objectNode()));
        var seen = reading.details(owner, deal).values();
        deals.edit(
                people.colleague(owner, Role.MEMBER),
                deal,
                seen,
                seen.withValue(Money.of(new BigDecimal("2900000"), "JPY")));
        eventually(() -> text().contains("¥2,900,000"));

        test(amount).setValue("3000000");

        assertThat(amount.getErrorMessage()).contains("Whose value shall stand?");
        assertThat(reading.details(owner, deal).values().value()).isEqualTo(Money.of(new BigDecimal("2900000"), "JPY"));
    }

    @Test
    void thePanelSaysWhatWentWrongAndReadsAgain() {
        world.deal(owner, lead, "House blend");
        open(owner, "leads/" + lead);
        DealsOfLead panel = find(DealsOfLead.class).single();
        database.away(true);
        events.publishEvent(new StagesChanged(owner.workspace()));
        eventually(() -> text().contains("The deals could not be loaded"));
        assertThat(text()).contains("House blend");
        database.away(false);
        test(find(NativeButton.class, panel).withText("Retry").single()).click();

        assertThat(text()).contains("House blend").doesNotContain("The deals could not be loaded");
        assertThat(find(NativeButton.class, panel).withText("Retry").exists()).isFalse();
    }

    @Test
    void aStrangerIsNotToldWhetherThereIsSuchADeal() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(people.owner(), "deals/" + deal);

        assertThat(find(DealPage.class).exists()).isFalse();
        assertThat(text()).doesNotContain("House blend");
    }

    @Test
    void stagesAreRenamedMovedAndTheirKindChangedOnTheirPage() {
        open(owner, "settings/stages");
        StageRow first = find(StageRow.class).all().getFirst();

        test(find(NativeButton.class, first)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("Rename New"))
                        .single())
                .click();
        test(find(TextField.class, first).single()).setValue("Proposal");
        leave(find(TextField.class, first).single());
        assertThat(find(TextField.class, first).single().getErrorMessage()).contains("Proposal");
        test(find(TextField.class, first).single()).setValue("Inbox");
        leave(find(TextField.class, first).single());
        test(find(Button.class, first)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("Move Inbox down"))
                        .single())
                .click();

        assertThat(world.stageNames(owner)).startsWith("Proposal", "Inbox");
        assertThat(find(StageRow.class).all())
                .extracting(row -> row.stage().name())
                .startsWith("Proposal", "Inbox");
    }

    @Test
    void theOnlyOpenStageStaysOpenAndThePageSaysWhy() {
        catalog.delete(owner, stage("New").id(), null);
        catalog.delete(owner, stage("Proposal").id(), null);
        open(owner, "settings/stages");
        StageRow first = find(StageRow.class).all().getFirst();

        test((Select<?>) find(Select.class, first).single()).selectItem("Lost");

        eventually(() -> find(Notification.class).exists());
        assertThat(test(find(Notification.class).single()).getText()).contains("This is the only open stage");
        assertThat(find(Select.class, first).single().getValue()).isEqualTo(StageKind.OPEN);
    }

    @Test
    void deletingAStageAsksForAnotherOneForItsDeals() {
        DealId deal = world.deal(owner, lead, "House blend");
        open(owner, "settings/stages");
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel().orElse("").equals("Delete New"))
                        .single())
                .click();
        assertThat(text()).contains("One deal stands in it");

        Button delete = find(Button.class).withText("Delete").single();
        test(delete).click();
        Select<?> heir = find(Select.class).withCaption("Move the deals to").single();
        eventually(() -> find(Select.class)
                .withCaption("Move the deals to")
                .withCondition(Select::isInvalid)
                .exists());
        assertThat(heir.getErrorMessage()).contains("Choose another stage");
        assertThat(heir.isInvalid()).isTrue();

        test(heir).selectItem("Proposal");
        test(delete).click();
        assertThat(delete.isEnabled()).as("while the deals move").isFalse();
        eventually(() -> !world.stageNames(owner).contains("New"));
        eventually(() -> find(Notification.class).all().stream()
                .anyMatch(shown -> test(shown).getText().equals("New is deleted, 1 deal was moved")));
        assertThat(reading.details(owner, deal).stage()).isEqualTo(stage("Proposal"));
        assertThat(world.stageNames(owner)).doesNotContain("New");
    }

    private static void leave(TextField field) {
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<>(field, true));
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private Select<?> stages() {
        return find(Select.class).withCaption("Stage").single();
    }

    private Stage stage(String name) {
        return world.stage(owner, name);
    }
}
