package app.leadline.leadpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.conversation.Talks;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.NewLead;
import app.leadline.lead.Priority;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.ui.UiBroadcaster;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@LeadlineTest
@WithMockUser
class LeadPageTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading reading;

    @Autowired
    TagService tags;

    @Autowired
    UiBroadcaster broadcaster;

    CurrentMember owner;
    CurrentMember colleague;
    CurrentMember stranger;
    LeadId lead;

    @BeforeEach
    void aLeadOfAnOrganization() {
        owner = people.person("Olga");
        colleague = people.colleague(owner, Role.MEMBER);
        stranger = people.person("Sten");
        lead = lead("anna_keller", "Anna");
    }

    @Test
    void aMemberSeesWhoTheLeadIs() {
        open(colleague, "leads/" + lead);

        assertThat(find(H1.class).single().getText()).isEqualTo("Anna Keller");
        assertThat(select("Status").getValue()).isEqualTo(LeadStatus.ACTIVE);
    }

    @Test
    void whoeverDoesNotBelongToTheWorkspaceIsRefusedWithoutLearningWhetherTheLeadExists() {
        open(stranger, "leads/" + lead);
        String refused = text();
        assertThat(find(LeadPage.class).exists()).isFalse();
        assertThat(refused).doesNotContain("Anna");

        open(stranger, "leads/999999999");
        assertThat(text()).isEqualTo(refused);
    }

    @Test
    void choosingAPrioritySavesItAtOnce() {
        open(colleague, "leads/" + lead);

        test(select("Priority")).selectItem("High");

        assertThat(reading.details(owner, lead).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void aChangeOfAColleagueShowsWhileThePageIsOpen() {
        open(colleague, "leads/" + lead);

        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);

        eventually(() -> select("Status").getValue() == LeadStatus.BLOCKED);
    }

    @Test
    void aStaleChoiceIsNotSavedAndCanBeRepeatedKnowingly() {
        open(colleague, "leads/" + lead);
        SavedChoice<Priority> choice = new SavedChoice<>(
                "priority",
                Priority.values(),
                Priority.HIGH,
                (from, to) -> leads.changePriority(colleague, lead, from, to));
        UI.getCurrent().add(choice);
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.LOW);

        Select<Priority> select = find(Select.class, choice).single();
        test(select).selectItem("Medium");

        assertThat(reading.details(owner, lead).priority()).isEqualTo(Priority.LOW);
        assertThat(select.getValue()).isEqualTo(Priority.LOW);
        test(find(NativeButton.class, choice).single()).click();
        assertThat(reading.details(owner, lead).priority()).isEqualTo(Priority.MEDIUM);
    }

    @Test
    void aMemberWhoLostTheRoleIsRefusedOnAPageThatIsStillOpen() {
        open(colleague, "leads/" + lead);
        people.leave(colleague, owner.workspace());

        test(select("Status")).selectItem("Blocked");

        assertThat(reading.details(owner, lead).status()).isEqualTo(LeadStatus.ACTIVE);
        assertThat(select("Status").getValue()).isEqualTo(LeadStatus.ACTIVE);
        assertThat(text()).contains("not allowed");
    }

    @Test
    void theProfileIsEditedInADialogThatKnowsWhatIsThere() {
        lead = leads.create(
                        owner,
                        NewLead.of(
                                new LeadProfile(
                                        "Anna",
                                        "Keller",
                                        null,
                                        new TelegramUsername("anna_edited"),
                                        PhoneNumber.parse("+41 79 123 45 67", null),
                                        "CH",
                                        "de",
                                        null),
                                LeadSource.MANUAL))
                .lead();
        open(colleague, "leads/" + lead);
        test(find(Button.class).withText("Edit").single()).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(field(dialog, "Phone").getValue()).isEqualTo("+41 79 123 45 67");

        test(field(dialog, "First name")).setValue("Annika");
        test(field(dialog, "Phone")).setValue("12");
        test(find(Button.class, dialog).withText("Save").single()).click();
        assertThat(field(dialog, "Phone").getErrorMessage()).contains("country code");
        assertThat(reading.details(owner, lead).profile().firstName()).isEqualTo("Anna");

        test(field(dialog, "Phone")).setValue("+41 79 123 45 68");
        test(find(Button.class, dialog).withText("Save").single()).click();
        LeadProfile saved = reading.details(owner, lead).profile();
        assertThat(saved.firstName()).isEqualTo("Annika");
        assertThat(saved.country()).isEqualTo("CH");
        assertThat(saved.language()).isEqualTo("de");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void anOwnerDeletesALeadAfterConfirming() {
        open(owner, "leads/" + lead);
        test(find(Button.class).withText("Delete").single()).click();
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Delete lead")
                        .single())
                .click();

        assertThatThrownBy(() -> reading.details(owner, lead))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void aMemberSeesNoButtonToDeleteTheLeadOfAnother() {
        open(colleague, "leads/" + lead);

        assertThat(find(Button.class).withText("Delete").exists()).isFalse();
    }

    @Test
    void aDeletedLeadSaysSoOnThePagesThatShowIt() {
        open(colleague, "leads/" + lead);

        leads.delete(owner, lead, "Anna Keller");

        eventually(() -> find(LeadGone.class).exists());
    }

    @Test
    void aTagIsTypedAndTakenOff() {
        open(colleague, "leads/" + lead);
        tags.assign(owner, lead, "VIP");

        eventually(() -> text().contains("VIP"));
        test(find(NativeButton.class)
                        .withAttribute("aria-label", "Remove the tag VIP")
                        .single())
                .click();

        assertThat(reading.details(owner, lead).tags()).isEmpty();
    }

    @Test
    void aLeadOpenedFromAListKnowsItsPlaceAndItsNeighbours() {
        LeadId second = lead("boris_b", "Boris");
        open(colleague, "leads/" + lead + "?list=sort.name");

        assertThat(text()).contains("1 of 2");
        test(find(Button.class).withAttribute("aria-label", "Next lead (J)").single())
                .click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Boris Keller");
        assertThat(text()).contains("2 of 2");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("leads/" + second);
    }

    @Test
    void aTabThatDoesNotExistIsRefused() {
        open(colleague, "leads/" + lead + "/nothing");

        assertThat(find(LeadPage.class).exists()).isFalse();
    }

    @Test
    void aClosedPageLeavesNoListenerBehind() {
        int before = broadcaster.listenerCount();
        open(colleague, "leads/" + lead);
        assertThat(broadcaster.listenerCount()).isGreaterThan(before);

        UI.getCurrent().removeAll();
        UI.getCurrent().navigate("welcome/no-such-link");

        assertThat(broadcaster.listenerCount()).isEqualTo(before);
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsDoNotDisturbEachOther() {
        LeadProfile seen = reading.details(colleague, lead).profile();
        leads.editProfile(owner, lead, seen, seen.with("first_name", "Anna-Maria"));
        leads.editProfile(colleague, lead, seen, seen.with("group_name", "Zurich"));

        LeadProfile now = reading.details(owner, lead).profile();
        assertThat(now.firstName()).isEqualTo("Anna-Maria");
        assertThat(now.groupName()).isEqualTo("Zurich");
        assertThatThrownBy(() -> leads.editProfile(colleague, lead, seen, seen.with("first_name", "Anne")))
                .isInstanceOf(ConcurrentChange.class);
    }

    private TextField field(Dialog dialog, String label) {
        return find(TextField.class, dialog)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class)
                .withCondition(s -> label.equals(s.getAriaLabel().orElse("")))
                .single();
    }

    private LeadId lead(String username, String firstName) {
        return leads.create(
                        owner,
                        NewLead.of(
                                new LeadProfile(
                                        firstName,
                                        "Keller",
                                        null,
                                        new TelegramUsername(username),
                                        null,
                                        null,
                                        null,
                                        null),
                                LeadSource.MANUAL))
                .lead();
    }
}
