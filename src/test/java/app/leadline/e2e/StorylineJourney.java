package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.conversation.Talks;
import app.leadline.customfield.CustomFieldService;
import app.leadline.customfield.CustomFieldWorld;
import app.leadline.customfield.FieldCatalog;
import app.leadline.customfield.FieldType;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A storyline as it is written by a model, read, compared and deleted. */
@Journey
class StorylineJourney {

    @Autowired
    DemoWorld demo;

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Autowired
    Talks talks;

    @Autowired
    FieldCatalog fields;

    @Autowired
    CustomFieldService values;

    @Autowired
    ModelServer model;

    @Autowired
    JdbcClient jdbc;

    CurrentMember nora;
    CurrentMember adam;
    CurrentMember mila;
    LeadId lead;
    String path;

    @BeforeEach
    void aLeadWithAConversation() {
        model.isHeld();
        nora = demo.newcomer("Nora");
        nora = nora.in(onboarding.organization("Storylines & Co", nora.id()));
        adam = colleague("Adam", Role.ADMIN);
        mila = colleague("Mila", Role.MEMBER);
        LeadProfile profile = new LeadProfile("Lena", "Brandt", 77_002L + Talks.number(), null, null, null, null, null);
        lead = leads.create(nora, NewLead.of(profile, LeadSource.MANUAL)).lead();
        path = "/leads/" + lead.value() + "/intelligence";
        ConversationId talk = talks.conversation(nora, lead);
        for (int i = 0; i < 60; i++) {
            talks.write(talk, i == 11 ? "We lose two hours a day to the old machine" : "Message " + i);
        }
    }

    @AfterEach
    void theModelAnswersByItselfAgain() {
        model.isLetGo();
    }

    private CurrentMember colleague(String name, Role role) {
        CurrentMember person = demo.newcomer(name);
        onboarding.join(nora.workspace(), person.id(), role);
        return person.in(nora.workspace());
    }

    @Test
    void everybodyOnThePageReadsItWhileItIsWrittenAndNobodyReadsWhatNoSourceSays(Visitor writer, Visitor reader) {
        Page writing = open(writer, nora);
        Page reading = open(reader, mila);

        button(writing, "Generate storyline").click();
        ModelServer.Asked asked = model.asked();
        asked.says("PAIN_POINTS", "two hours a day", "The old machine costs them “two hours a day” of work.");
        asked.begins("INTENT", "two hours a day", "They said “we buy nine”");

        Locator draft = writing.locator(".intel-draft");
        assertThat(draft).containsText("“two hours a day” of work");
        assertThat(reading.locator(".intel-draft")).containsText("“two hours a day” of work");
        assertThat(reading.locator(".intel-progress")).containsText("started by Nora");
        assertThat(button(reading, "Generate storyline")).not().isVisible();

        asked.goesOn(" tomorrow.");
        asked.endsStatement();
        asked.says("FOLLOW_UP", "two hours a day", "Ask how much the <b>two hours</b> cost them.");
        asked.begins("MEETING", "two hours a day", "Propose");
        assertThat(draft).containsText("Ask how much");

        assertThat(draft).not().containsText("we buy nine");

        // Leaving does not stop it.
        writer.open("/leads");
        asked.goesOn(" a call.");
        asked.endsStatement();
        asked.ends();
        assertThat(reading.locator(".intel-version")).containsText("Written by journey-model");
        assertThat(reading.locator(".intel-text:not(.intel-draft)")).containsText("<b>two hours</b>");
        assertThat(reading.locator(".intel-newest")).not().containsText("we buy nine");
        assertThat(reading.locator(".intel-version")).containsText("One sentence and one quotation dropped");
        writer.open(path);
        assertThat(writing.locator(".intel-text:not(.intel-draft)")).containsText("“two hours a day” of work");

        writing.locator(".intel-bullet")
                .filter(new Locator.FilterOptions().setHasText("two hours a day"))
                .locator(".intel-chip")
                .click();
        assertThat(writing).hasURL(Pattern.compile("/messages\\?.*message=\\d+"));
        assertThat(writing.getByText("We lose two hours a day to the old machine"))
                .isInViewport();
        assertThat(message(writing, 10)).isInViewport();
        assertThat(message(writing, 12)).isInViewport();
        button(writing, "Jump to the newest message").click();
        assertThat(message(writing, 59)).isInViewport();

        // It says that it is disabled, and answers all the same.
        reading.locator(".intel-chip-locked").first().click(new Locator.ClickOptions().setForce(true));
        assertThat(reading.getByText("Only the owner of the conversation can open it."))
                .isVisible();
        assertThat(reading).hasURL(Pattern.compile("/intelligence"));
    }

    @Test
    void twoVersionsAreComparedWordByWord(Visitor visitor) {
        Page page = open(visitor, nora);
        written(page, "Generate storyline", "They lose two hours a day.", "Call them.");
        written(page, "Update storyline", "They lose three hours a day.", "Call them.");

        button(page, "History").click();
        button(page, "Compare with the one before").click();

        Locator changed = page.locator(".intel-changed");
        assertThat(changed.locator("del")).hasText("two");
        assertThat(changed.locator("ins")).hasText("three");
        assertThat(page.getByText("3 sentences are unchanged")).isVisible();
        visitor.findsThePageAccessible();
    }

    @Test
    void anAdminDeletesAVersionAndAMemberIsRefusedAlsoByAPageThatStillOffersIt(Visitor admin, Visitor member) {
        Page page = open(admin, adam);
        written(page, "Generate storyline", "They lose two hours a day.", "Call them.");
        written(page, "Update storyline", "They lose three hours a day.", "Call them.");

        Page refused = open(member, mila);
        button(refused, "History").click();
        assertThat(refused.locator(".intel-version-row")).hasCount(2);
        assertThat(button(refused, "Delete version")).not().isVisible();
        button(refused, "Close").click();

        role(mila, Role.ADMIN);
        button(refused, "History").click();
        assertThat(button(refused, "Delete version")).isVisible();
        role(mila, Role.MEMBER);
        button(refused, "Delete version").click();
        assertThat(button(refused, "Cancel")).isFocused();
        confirm(refused).click();
        assertThat(refused.getByText("You are not allowed")).isVisible();
        assertThat(button(refused, "Delete version")).not().isVisible();
        assertThat(refused.locator(".intel-version-row")).hasCount(2);

        button(page, "History").click();
        button(page, "Delete version").click();
        assertThat(button(page, "Cancel")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".intel-version-row")).hasCount(2);
        button(page, "Delete version").click();
        confirm(page).click();
        assertThat(page.locator(".intel-version-row")).hasCount(1);
        assertThat(refused.locator(".intel-version-row")).hasCount(1);
        assertThat(page.locator(".intel-newest")).containsText("They lose two hours a day.");
    }

    @Test
    void whoUsesTheKeyboardIsNeverSentToTheTopOfThePage(Visitor visitor) {
        Page page = open(visitor, nora);
        Locator heading = page.locator(".intel-storyline")
                .getByRole(AriaRole.HEADING, headed("Storyline"))
                .first();
        visitor.findsThePageAccessible();

        button(page, "Generate storyline").press("Enter");
        ModelServer.Asked asked = model.asked();
        assertThat(heading).isFocused();
        asked.says("PAIN_POINTS", "two hours a day", "They lose two hours a day.");
        asked.begins("FOLLOW_UP", "two hours a day", "Call");
        assertThat(page.locator(".intel-draft")).containsText("two hours");
        isAccessibleInBothSchemes(visitor);
        page.keyboard().press("Tab");
        assertThat(button(page, "Cancel")).isFocused();
        asked.goesOn(" them.");
        asked.endsStatement();
        asked.ends();
        assertThat(page.getByText("The storyline is written")).isAttached();
        assertThat(heading).isFocused();

        button(page, "Update storyline").press("Enter");
        model.asked().isRefused(401);
        assertThat(page.getByText("The provider does not accept the key")).isVisible();
        assertThat(page.locator(".intel-newest")).containsText("They lose two hours a day.");
        assertThat(heading).isFocused();
        isAccessibleInBothSchemes(visitor);

        button(page, "Try again").press("Enter");
        asked = model.asked();
        asked.begins("PAIN_POINTS", "two hours a day", "They");
        button(page, "Cancel").press("Enter");
        assertThat(page.locator(".intel-run > p:visible")).hasText("The writing was cancelled");
        assertThat(heading).isFocused();
        asked.breaksOff();

        written(page, "Update storyline", "They lose three hours a day.", "Call them.");
        button(page, "History").press("Enter");
        button(page, "Compare with the one before").press("Enter");
        assertThat(page.locator(".intel-comparison")).isVisible();
        assertThat(page.locator(".intel-reading")).isFocused();
        isAccessibleInBothSchemes(visitor);
        button(page, "Back to the version").press("Enter");
        button(page, "Delete version").press("Enter");
        confirm(page).press("Enter");
        assertThat(page.locator(".intel-version-row")).hasCount(1);
        assertThat(page.locator(".intel-reading")).isFocused();
        button(page, "Delete version").press("Enter");
        confirm(page).press("Enter");
        assertThat(page.getByText("No storyline yet")).isVisible();
        assertThat(heading).isFocused();
    }

    @Test
    void aFieldIsShownInItsPlaceAlsoInTheDrawerOfAPhone(Visitor visitor) {
        fields.create(nora, CustomFieldWorld.draft("budget", FieldType.TEXT));
        values.change(nora, lead, "budget", null, "three machines");
        Page page = open(visitor, nora);
        button(page, "Generate storyline").click();
        model.asked()
                .says("INTENT", "three machines", "The budget is for three machines.")
                .says("FOLLOW_UP", "two hours a day", "Call them.")
                .ends();
        Locator chip = page.locator(".intel-bullet .intel-chip");
        Locator field = page.locator("[data-field=budget]");

        chip.click();
        assertThat(field).isFocused();

        visitor.open(path);
        visitor.size(390, 844);
        assertThat(field).not().isVisible();
        chip.click();
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
        assertThat(page).hasURL(Pattern.compile("/intelligence"));
    }

    private static void isAccessibleInBothSchemes(Visitor visitor) {
        visitor.findsThePageAccessible();
        visitor.dark();
        visitor.findsItsColoursAccessible();
        visitor.light();
    }

    private Page open(Visitor visitor, CurrentMember as) {
        visitor.signIn(as.email()).open(path);
        visitor.page().locator(".intel-storyline").waitFor();
        return visitor.page();
    }

    private void written(Page page, String button, String pain, String action) {
        button(page, button).click();
        model.asked()
                .says("PAIN_POINTS", "two hours a day", pain)
                .says("FOLLOW_UP", "two hours a day", action)
                .ends();
        assertThat(page.locator(".intel-newest")).containsText(pain);
    }

    private void role(CurrentMember member, Role role) {
        jdbc.sql("update membership set role = ? where member_id = ? and workspace_id = ?")
                .params(role.name(), member.id().value(), member.workspace().value())
                .update();
    }

    /** The time stands behind the words. */
    private static Locator message(Page page, int number) {
        return page.locator(".msg-text")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Message " + number + "\\d\\d:")));
    }

    private static Locator confirm(Page page) {
        return page.locator("vaadin-confirm-dialog > [slot=confirm-button]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static Locator.GetByRoleOptions headed(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
