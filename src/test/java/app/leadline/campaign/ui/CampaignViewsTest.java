package app.leadline.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.Audience;
import app.leadline.campaign.CampaignId;
import app.leadline.campaign.CampaignPeople;
import app.leadline.campaign.CampaignRow;
import app.leadline.campaign.CampaignStatus;
import app.leadline.campaign.Campaigns;
import app.leadline.campaign.Participant;
import app.leadline.campaign.ParticipationState;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.LeadWorld;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.support.DatabaseFaults;
import app.leadline.support.LeadlineTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list, the page and the panel, and who may do what on them. */
@LeadlineTest
@WithMockUser
class CampaignViewsTest extends CampaignViewGround {

    @Autowired
    DatabaseFaults database;

    @Autowired
    JdbcClient jdbc;

    private static final String HOSTILE = "${7*7} {{first_name}} <b>{first_name|<i>x</i>}</b>";

    @Test
    void anEmptyListSaysWhatACampaignIsAndHowToBegin() {
        open(anna, "campaigns");

        assertThat(text()).contains("No campaigns yet", "It stops for a lead who answers");
        assertThat(find(Button.class).withText("New campaign").all()).hasSize(2);
    }

    @Test
    void theListIsFilteredByItsUrlAndFollowsWhatOthersDo() {
        CampaignId draft = world.draft(anna, account, "Hello");
        CampaignId started = world.started(anna, account, List.of(lead), "Hello");
        open(anna, "campaigns?status=draft");

        assertThat(test(list()).size()).isEqualTo(1);
        assertThat(test(list()).getRow(0).id()).isEqualTo(draft);
        assertThat(property("href")).isEqualTo("campaigns/" + draft);

        CurrentMember colleague = people.colleague(anna, Role.MEMBER);
        service.describe(colleague, draft, world.version(anna, draft), "Renamed", "");
        eventually(() -> property("name").equals("Renamed"));
        assertThat(text()).contains("1 campaign", "Status: Draft");
        open(anna, "campaigns?status=active");
        assertThat(test(list()).getRow(0).id()).isEqualTo(started);
        open(anna, "campaigns?status=cancelled_completed&q=nothing");
        assertThat(text()).contains("No campaign matches");
        click("Clear filters");
        assertThat(test(list()).size()).isEqualTo(2);
    }

    @Test
    void colleaguesSeeInWhoseNameItIsSentAndNotFromWhichAccount() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id);
        assertThat(text()).contains("From your account " + account.name());

        open(people.colleague(anna, Role.ADMIN), "campaigns/" + id);
        assertThat(text()).contains("From an account of " + anna.name()).doesNotContain(account.name());
    }

    @Test
    void aDraftSaysWhatItLacksAndIsStartedPausedResumedAndCancelledOnItsPage() {
        CampaignId id = world.draft(anna, account, "Hello {first_name}");
        open(anna, "campaigns/" + id);
        assertThat(text()).contains("Before it can start:");
        start();
        assertThat(text()).contains("Add leads first.");
        assertThat(status(id)).isEqualTo(CampaignStatus.DRAFT);

        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        start();
        assertThat(status(id)).isEqualTo(CampaignStatus.ACTIVE);
        click("Pause");
        assertThat(text()).contains("Paused by hand.");
        click("Resume");
        assertThat(status(id)).isEqualTo(CampaignStatus.ACTIVE);
        menu(0);
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("cannot be started again");
        test(find(ConfirmDialog.class).single()).confirm();
        settled();
        assertThat(status(id)).isEqualTo(CampaignStatus.CANCELLED);
        assertThat(find(Button.class).withText("Edit").exists()).isFalse();
    }

    @Test
    void onlyTheSenderStartsAndTheOthersReadWhy() {
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        CurrentMember colleague = people.colleague(anna, Role.ADMIN);
        open(colleague, "campaigns/" + id);

        assertThat(find(Button.class).withText("Start").exists()).isFalse();
        assertThat(text()).contains("Only " + anna.name() + " can start, resume or change the steps");

        service.start(anna, id);
        eventually(() -> find(Button.class).withText("Pause").exists());
        click("Pause");
        assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED);
        assertThat(find(Button.class).withText("Resume").exists()).isFalse();
    }

    @Test
    void deletingIsOfferedToCreatorOwnersAndAdmins() {
        CurrentMember creator = people.colleague(anna, Role.MEMBER);
        CampaignId id = world.draft(creator, null, "Hello");

        open(people.colleague(anna, Role.MEMBER), "campaigns/" + id);
        assertThat(find(MenuBar.class).withCondition(MenuBar::isVisible).all().stream()
                        .filter(bar -> bar.getItems().stream()
                                .anyMatch(item -> item.getSubMenu().getItems().stream()
                                        .anyMatch(one -> one.getText().equals("Delete campaign"))))
                        .toList())
                .isEmpty();
        open(creator, "campaigns/" + id);
        menu(0);
        assertThat(text()).contains("deleted for good");
        test(find(Button.class, find(Dialog.class).single()).withText("Delete").single())
                .click();
        settled();

        assertThat(campaigns.page(anna, Campaigns.Filter.NONE, null, 5)).isEmpty();
        assertThat(find(CampaignListView.class).exists()).isTrue();
    }

    @Test
    void aClickOnAPageThatOneMayNoLongerUseIsRefused() {
        CampaignId id = world.started(anna, account, List.of(lead), "Hello");
        CurrentMember former = people.colleague(anna, Role.ADMIN);
        open(former, "campaigns/" + id);
        Button pause = find(Button.class).withText("Pause").single();
        menu(1);
        Button delete = find(Button.class, find(Dialog.class).single())
                .withText("Delete")
                .single();
        leadWorld.leave(former);

        delete.click();
        pause.click();
        settled();

        assertThat(status(id)).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(find(Notification.class).all().stream()
                        .map(shown -> test(shown).getText()))
                .anyMatch(said -> said.contains("not allowed to do this any more"));
    }

    @Test
    void aStrangerIsNotToldWhetherThereIsSuchACampaign() {
        CampaignId id = world.draft(anna, account, "A secret plan");
        CurrentMember stranger = leadWorld.owner();
        for (String page : List.of("", "/participants", "/log", "/edit")) {
            open(stranger, "campaigns/" + id + page);

            assertThat(find(CampaignPage.class).exists()).isFalse();
            assertThat(find(CampaignEditView.class).exists()).isFalse();
            assertThat(text()).doesNotContain("A secret plan");
        }
    }

    @Test
    void participantsAreFilteredByStateAndTakenOut() {
        LeadId other = world.lead(anna, "Lars", null);
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(List.of(lead, other)));
        participants.pause(anna, id, other);
        open(anna, "campaigns/" + id + "/participants?state=paused");
        assertThat(test(participantGrid()).size()).isEqualTo(1);
        assertThat(test(participantGrid()).getRow(0).lead()).isEqualTo(other);

        test(participantGrid()).invokeLitRendererFunction(0, 1, "open");
        assertThat(text()).contains("Nothing has been sent to this lead yet.");
        test(find(Button.class).withText("Take out").single()).click();

        eventually(() -> text().contains("No lead matches"));
        assertThat(reading.participant(anna, id, other).orElseThrow().state().name())
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatAStartLacksIsSaidUntilItIsThere() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id);
        start();
        assertThat(text()).contains("Add leads first.");

        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        eventually(() -> !text().contains("Add leads first."));
    }

    @Test
    void aCampaignThatNamesAValueOfNobodyLeadsToItsSteps() {
        CampaignId id = world.started(anna, account, List.of(lead), "Hello");
        jdbc.sql("update campaign set status = 'PAUSED', problem = 'noSuchValue' where id = ?")
                .param(id.value())
                .update();
        open(anna, "campaigns/" + id);

        assertThat(text()).contains("The sender has to change the message");
        assertThat(find(Anchor.class).withText("Edit the campaign").single().getHref())
                .isEqualTo("campaigns/" + id + "/edit");
        assertThat(find(Anchor.class).withText("Open your Telegram accounts").exists())
                .isFalse();
    }

    @Test
    void whatIsSearchedForAmongParticipantsIsInTheUrlAsWell() {
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(world.leads(anna, "Lars", "Larissa", "Berta")));
        open(anna, "campaigns/" + id + "/participants?q=lar&state=pending_nonsense");
        assertThat(test(participantGrid()).size()).isEqualTo(2);
        assertThat(text()).contains("2 leads", "State: Not started");

        assertThat(CampaignLinks.people(id, new CampaignPeople.Filter(" lar ", Set.of(ParticipationState.PENDING)))
                        .getPathWithQueryParameters())
                .isEqualTo("campaigns/" + id + "/participants?q=lar&state=pending");
        click("Clear filters");
        assertThat(test(participantGrid()).size()).isEqualTo(3);
    }

    @Test
    void anOpenPartInACampaignFollowsWhatHappensToIt() {
        CampaignId id = world.draft(anna, account, "Hello {first_name}", "Still there?");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        open(anna, "campaigns/" + id + "/participants");
        test(participantGrid()).invokeLitRendererFunction(0, 1, "open");
        assertThat(dialog()).contains("Nothing has been sent to this lead yet.", "Not started");

        service.start(anna, id);
        world.settle();
        eventually(() -> dialog().contains("Hello Lena"));
        assertThat(dialog()).contains("Waiting", "Pause for this lead", "Take out");
        service.cancel(anna, id);
        eventually(() -> !dialog().contains("Take out"));
        service.delete(anna, id);
        eventually(() -> !find(ParticipantDialog.class).exists());
    }

    @Test
    void aStepThatMayHaveArrivedIsNotOfferedAgain() {
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        jdbc.sql("update participation set state = 'FAILED', reason = 'unknown' where campaign_id = ?")
                .param(id.value())
                .update();
        open(anna, "campaigns/" + id + "/participants");
        test(participantGrid()).invokeLitRendererFunction(0, 1, "open");
        assertThat(dialog()).contains("nobody knows whether it arrived").doesNotContain("Try this step again");

        jdbc.sql("update participation set reason = 'tooLong' where campaign_id = ?")
                .param(id.value())
                .update();
        find(ParticipantDialog.class).single().close();
        test(participantGrid()).invokeLitRendererFunction(0, 1, "open");
        assertThat(dialog()).contains("Try this step again");
    }

    @Test
    void theLogGoesOnWhereItsFirstPageEnds() {
        CampaignId id = world.draft(anna, account, "Hello");
        for (int i = 0; i < 99; i++) {
            service.describe(anna, id, world.version(anna, id), "Name " + i, "");
        }
        open(anna, "campaigns/" + id + "/log");
        assertThat(logRows()).isEqualTo(50);
        NativeButton more =
                find(NativeButton.class).withText("Show earlier entries").single();
        test(more).click();
        assertThat(logRows()).isEqualTo(100);

        test(more).click();
        // The creation and the steps were there before.
        assertThat(logRows()).isEqualTo(101);
        assertThat(more.isVisible()).isFalse();
    }

    @Test
    void aListThatCannotBeReadSaysNothingOfSaving() {
        world.draft(anna, account, "Hello");
        open(anna, "campaigns");
        database.away(true);
        test(find(TextField.class).all().getFirst()).setValue("spring");
        database.away(false);

        assertThat(text()).contains("The campaigns could not be loaded").doesNotContain("saved");
        click("Retry");
        assertThat(text()).doesNotContain("The campaigns could not be loaded");
    }

    @Test
    void segmentsAreReadBehindTheDialogThatOffersThem() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id);
        test(find(Button.class).withText("Add leads").all().getFirst()).click();
        ComboBox<?> segment = find(ComboBox.class).withCaption("Segment").single();
        assertThat(segment.getHelperText()).isEqualTo("Looking for segments…");

        eventually(() -> "This workspace has no segments yet.".equals(segment.getHelperText()));
    }

    @Test
    void addingLeadsReportsHowManyWereAddedAndWhoCannotBeReached() {
        CampaignId id = world.draft(anna, account, "Hello");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        LeadId blocked = world.lead(anna, "Berta", null);
        leads.changeStatus(anna, blocked, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        leadWorld.lead(
                anna, LeadWorld.profile("Phil", "", null, null, "+4179" + (1_000_000 + Talks.number() % 1_000_000)));
        open(anna, "campaigns/" + id + "/participants");
        test(find(Button.class).withText("Add leads").all().getFirst()).click();
        Button confirm = find(Button.class).withText("Add").single();

        test(confirm).click();
        assertThat(find(ComboBox.class).withCaption("Segment").single().getErrorMessage())
                .isEqualTo("Choose a segment.");
        RadioButtonGroup<?> ways = find(RadioButtonGroup.class).single();
        test(ways).selectItem("Leads one by one");
        MultiSelectComboBox<?> chosen = find(MultiSelectComboBox.class).single();
        test(chosen).selectItem(test(chosen).getSuggestions().toArray(String[]::new));
        test(confirm).click();

        eventually(() -> text().contains("2 leads were added"));
        assertThat(text())
                .contains(
                        "1 took part already",
                        "1 of the added leads has no Telegram user ID",
                        "1 of the added leads is blocked or archived");
    }

    @Test
    void allLeadsThatTheListShowsAreAddedAtOnce() {
        CampaignId id = world.draft(anna, account, "Hello");
        world.lead(anna, "Lars", null);
        open(anna, "leads?q=lars");
        click("Add to campaign");
        assertThat(text()).contains("The lead that the list shows takes part.");
        choose(id);
        assertThat(reading.page(anna, id, CampaignPeople.Filter.NONE, 0, 5)).hasSize(1);
    }

    @Test
    void leadsPickedFromTheListAreAddedAndThoseThatWentMeanwhileAreCounted() {
        CampaignId id = world.draft(anna, account, "Hello");
        LeadId lars = world.lead(anna, "Lars", null);
        world.lead(anna, "Zoe", null);
        open(anna, "leads?sort=name");
        pick(0);
        pick(1);
        click("Add to campaign");
        assertThat(text()).contains("The 2 leads that you selected take part.");
        leads.delete(anna, lars, null);
        choose(id);

        assertThat(text()).contains("1 of the chosen leads is not there any more");
        assertThat(reading.page(anna, id, CampaignPeople.Filter.NONE, 0, 5))
                .extracting(Participant::lead)
                .containsExactly(lead);
    }

    @Test
    void whoeverHasLeftAddsNobodyAlsoFromAPageThatIsStillOpen() {
        CampaignId id = world.draft(anna, account, "Hello");
        CurrentMember former = people.colleague(anna, Role.ADMIN);
        open(former, "leads");
        pick(0);
        click("Add to campaign");
        ComboBox<?> box = find(ComboBox.class).withCaption("Campaign").single();
        test(box).selectItem(campaigns.details(anna, id).name());
        leadWorld.leave(former);
        test(find(Button.class).withText("Add").single()).click();

        eventually(() -> notifications().stream().anyMatch(said -> said.contains("not allowed to do this any more")));
        assertThat(reading.count(anna, id, CampaignPeople.Filter.NONE).number()).isZero();
    }

    @Test
    void thePanelOfALeadTellsItsCampaignsAndWhatWasSentWhen() {
        CampaignId id = world.draft(anna, account, "Hello {first_name}");
        open(anna, "leads/" + lead);
        assertThat(text()).contains("Takes part in no campaign yet.");
        click("Add to campaign");
        choose(id);
        find(Dialog.class).single().close();
        eventually(() -> text().contains("Lead: Not started"));
        assertThat(text()).contains("Nothing sent");

        service.start(anna, id);
        world.settle();
        eventually(() -> text().contains("1 sent"));
        String name = campaigns.details(anna, id).name();
        assertThat(find(Anchor.class).withText(name).all().getFirst().getHref()).isEqualTo("campaigns/" + id);
        test(find(NativeButton.class).withText("Show messages").single()).click();
        assertThat(text()).contains("Hello Lena", "Sent ");
    }

    @Test
    void hostileTextIsTextOnThePageInTheLogAndOnThePanel() {
        CampaignId id = world.draft(anna, account, HOSTILE);
        service.describe(anna, id, world.version(anna, id), "<script>1</script> {constructor}", "<img src=x>");
        participants.add(anna, id, new Audience.Chosen(List.of(lead)));
        service.start(anna, id);
        world.settle();

        open(anna, "campaigns/" + id);
        assertThat(text()).contains("<script>1</script> {constructor}", "<img src=x>");
        assertThat(find(TemplateText.class).all().stream()
                        .map(one -> one.getChildren()
                                .map(part -> part.getElement().getText())
                                .reduce("", String::concat)))
                .containsExactly(HOSTILE);
        open(anna, "leads/" + lead);
        test(find(NativeButton.class).withText("Show messages").single()).click();
        assertThat(text()).contains("${7*7} {Lena} <b>Lena</b>", "<script>1</script> {constructor}");
    }

    @Test
    void aDeletedCampaignSaysSo() {
        CampaignId id = world.draft(anna, account, "Hello");
        open(anna, "campaigns/" + id);
        service.delete(anna, id);

        eventually(() -> text().contains("This campaign is gone"));
    }

    private void choose(CampaignId id) {
        ComboBox<?> box = find(ComboBox.class).withCaption("Campaign").single();
        test(box).selectItem(campaigns.details(anna, id).name());
        test(find(Button.class).withText("Add").single()).click();
        eventually(() -> text().contains("1 lead was added"));
    }

    @SuppressWarnings("unchecked")
    private void pick(int row) {
        Grid<LeadRow> list = find(Grid.class).single();
        test(list)
                .invokeLitRendererFunction(
                        row, 0, "pick", JsonNodeFactory.instance.arrayNode().add(false));
    }

    private String dialog() {
        ParticipantDialog shown = find(ParticipantDialog.class).single();
        return shown.getElement().getTextRecursively()
                + find(Button.class, shown).all().stream().map(Button::getText).toList();
    }

    private long logRows() {
        return find(OrderedList.class, find(CampaignLogTab.class).single())
                .single()
                .getChildren()
                .count();
    }

    private void start() {
        click("Start");
        test(find(ConfirmDialog.class).single()).confirm();
        settled();
    }

    private void menu(int item) {
        MenuBar more = find(MenuBar.class, find(CampaignHeader.class).single()).single();
        new MenuBarTester<>(more).clickItem(0, item);
    }

    private Grid<CampaignRow> list() {
        return find(CampaignGrid.class).single();
    }

    private ParticipantGrid participantGrid() {
        return find(ParticipantGrid.class).single();
    }

    private String property(String name) {
        return test(list()).getLitRendererPropertyValue(0, 0, name, String.class);
    }
}
