package app.leadline.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.CampaignDetails;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.CampaignStep;
import app.leadline.campaign.CampaignWorld;
import app.leadline.campaign.Campaigns;
import app.leadline.organization.Role;
import app.leadline.support.LeadlineTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Writing a campaign, and changing one. */
@LeadlineTest
@WithMockUser
class CampaignEditorTest extends CampaignViewGround {

    @Test
    void aCampaignOfTwoStepsIsWritten() {
        open(anna, "campaigns/new");
        test(field("Name")).setValue("Winter");
        test(area("Step 1")).setValue("Hello {first_name|there}");
        assertThat(preview()).contains("Hello Lena");
        click("Add step");
        test(area("Step 2")).setValue("Still there?");
        test(find(IntegerField.class).all().getLast()).setValue(3);
        click("Save");

        CampaignDetails made = only();
        assertThat(made.name()).isEqualTo("Winter");
        assertThat(made.plan().account()).isEqualTo(account.id());
        assertThat(made.steps())
                .extracting(CampaignStep::template)
                .containsExactly("Hello {first_name|there}", "Still there?");
        assertThat(made.steps().getLast().delay()).isEqualTo(Duration.ofDays(3));
        assertThat(find(CampaignPage.class).exists()).isTrue();
    }

    @Test
    void everythingThatIsWrongStandsNextToItsFieldAndNothingIsHalfSaved() {
        open(anna, "campaigns/new");
        test(area("Step 1")).setValue("Hello {constructor}");
        assertThat(preview()).contains("There is no {constructor}.");
        RadioButtonGroup<?> start = find(RadioButtonGroup.class).single();
        click("Save");

        assertThat(field("Name").getErrorMessage()).isEqualTo("A campaign has a name of 1 to 120 characters.");
        assertThat(area("Step 1").getErrorMessage())
                .contains("There is no {constructor}. You can use", "{first_name}", "{last_name}");
        assertThat(campaigns.page(anna, Campaigns.Filter.NONE, null, 5)).isEmpty();

        test(field("Name")).setValue("Winter");
        test(start).selectItem("At a time");
        click("Save");
        assertThat(find(DateTimePicker.class).single().getErrorMessage())
                .isEqualTo("Enter when the campaign is to start.");
        assertThat(field("Name").getValue()).isEqualTo("Winter");
        assertThat(area("Step 1").getValue()).isEqualTo("Hello {constructor}");
        assertThat(campaigns.page(anna, Campaigns.Filter.NONE, null, 5)).isEmpty();
    }

    @Test
    void thePreviewShowsHostileTextAsTextAndMarksWhatALeadLacks() {
        open(anna, "campaigns/new");
        test(area("Step 1")).setValue("${7*7} <b>{last_name}</b> {{first_name}}");

        assertThat(preview()).contains("${7*7} <b>{last_name}</b> {Lena}", "The lead has no {last_name}");
        test(area("Step 1")).setValue("x".repeat(4_097));
        assertThat(text()).contains("4,097 of 4,096");
        assertThat(preview()).contains("The message has 4,097 characters");
    }

    @Test
    void stepsAreReorderedAndRemovedAndWhatWasSentKeepsItsPlace() {
        CampaignId id = world.started(anna, account, List.of(lead), "First", "Second", "Third");
        world.settle();
        service.pause(anna, id);
        open(anna, "campaigns/" + id + "/edit");
        assertThat(text()).contains("Has been sent to somebody: it keeps its place.");
        assertThat(named("Move step 2 up").isEnabled()).isFalse();

        test(named("Move step 3 up")).click();
        click("Save");
        assertThat(templates(id)).containsExactly("First", "Third", "Second");
        assertThat(campaigns.details(anna, id).steps())
                .extracting(CampaignStep::delay)
                .containsExactly(Duration.ZERO, CampaignWorld.DAY, CampaignWorld.DAY);

        open(anna, "campaigns/" + id + "/edit");
        test(named("Remove step 2")).click();
        click("Save");
        assertThat(templates(id)).containsExactly("First", "Second");
    }

    @Test
    void theFlowOfARunningCampaignIsChangedOnceItIsPaused() {
        CampaignId id = world.started(anna, account, List.of(lead), "First", "Second");
        open(anna, "campaigns/" + id + "/edit");
        assertThat(text()).contains("The campaign is running. Pause it to change this.");
        assertThat(area("Step 2").isReadOnly()).isTrue();

        click("Pause campaign");
        eventually(() -> !area("Step 2").isReadOnly());
        test(area("Step 2")).setValue("Changed");
        click("Save");
        assertThat(templates(id)).containsExactly("First", "Changed");
        assertThat(campaigns.details(anna, id).status()).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void aColleagueChangesTheNameOnlyAndReadsWhy() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(people.colleague(anna, Role.MEMBER), "campaigns/" + id + "/edit");
        assertThat(text()).contains("Only " + anna.name() + " can change the steps");
        assertThat(area("Step 1").isReadOnly()).isTrue();

        test(field("Name")).setValue("A better name");
        click("Save");
        CampaignDetails now = campaigns.details(anna, id);
        assertThat(now.name()).isEqualTo("A better name");
        assertThat(now.plan().account()).isEqualTo(account.id());
    }

    @Test
    void whatAColleagueChangedMeanwhileIsToldAndNothingTypedIsLost() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id + "/edit");
        test(area("Step 1")).setValue("Mine");
        service.describe(
                people.colleague(anna, Role.MEMBER), id, world.version(anna, id), "Renamed by a colleague", "");
        click("Save");

        assertThat(text()).contains("Somebody else has changed this campaign meanwhile.");
        assertThat(area("Step 1").getValue()).isEqualTo("Mine");
        assertThat(templates(id)).containsExactly("Hello");
        click("Save mine");
        assertThat(templates(id)).containsExactly("Mine");
    }

    @Test
    void whatAColleagueTookOutIsANewStepForWhoeverKeepsTheirs() {
        CampaignId id = world.draft(anna, account, "First", "Second");
        open(anna, "campaigns/" + id + "/edit");
        test(area("Step 2")).setValue("Second, better");
        service.changeSteps(anna, id, world.version(anna, id), CampaignWorld.steps("Only"));
        click("Save");

        click("Save mine");
        assertThat(templates(id)).containsExactly("First", "Second, better");
    }

    @Test
    void aConflictOverACampaignThatIsGoneSaysSoAndKeepsWhatIsWritten() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id + "/edit");
        test(area("Step 1")).setValue("Mine");
        service.describe(anna, id, world.version(anna, id), "Renamed", "");
        click("Save");
        service.delete(anna, id);
        click("Save mine");

        assertThat(notifications()).anyMatch(said -> said.contains("not allowed to do this any more"));
        assertThat(area("Step 1").getValue()).isEqualTo("Mine");
    }

    @Test
    void leavingWithoutSavingAsks() {
        open(anna, "campaigns/new");
        test(field("Name")).setValue("Winter");
        UI.getCurrent().navigate("campaigns");
        assertThat(find(CampaignListView.class).exists()).isFalse();
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("would be lost");

        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(CampaignListView.class).exists()).isTrue();

        open(anna, "campaigns/new");
        UI.getCurrent().navigate("campaigns");
        assertThat(find(CampaignListView.class).exists()).isTrue();
    }

    private CampaignDetails only() {
        return campaigns.details(
                anna,
                campaigns.page(anna, Campaigns.Filter.NONE, null, 2).getFirst().id());
    }

    private List<String> templates(CampaignId id) {
        return campaigns.details(anna, id).steps().stream()
                .map(CampaignStep::template)
                .toList();
    }

    private String preview() {
        return find(PreviewPane.class).all().stream()
                .map(pane -> pane.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private TextArea area(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private Button named(String label) {
        return find(Button.class)
                .withCondition(button -> button.getAriaLabel().orElse("").equals(label))
                .single();
    }
}
