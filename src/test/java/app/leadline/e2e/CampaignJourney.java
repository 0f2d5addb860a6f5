package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.campaign.CampaignWorld;
import app.leadline.conversation.Talks;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Onboarding;
import app.leadline.shared.LeadId;
import app.leadline.telegram.Connected;
import app.leadline.telegram.TelegramAccount;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.simulator.SimulatedTalk;
import app.leadline.telegram.simulator.SimulatorControls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A campaign from the first word to the answer that ends it, as the salesperson has it before their eyes. */
@Journey
class CampaignJourney {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Talks talks;

    @Autowired
    CampaignWorld campaigns;

    @Autowired
    SimulatorControls telegram;

    @Autowired
    Connected accounts;

    private CurrentMember carla;
    private LeadId lead;
    private SimulatedTalk theirs;

    @BeforeEach
    void somebodyWithAConnectedAccountAndALead() {
        String email = "carla" + Talks.number() + "@example.com";
        var id = onboarding.person(email, "Carla Campaign", "leadline-demo");
        carla = new CurrentMember(id, email, "Carla Campaign", onboarding.organization("Campaigns", id));
        long peer = Talks.number();
        lead = talks.lead(carla, peer);
        TelegramAccount account = accounts.account(carla);
        theirs = telegram.talk(Objects.requireNonNull(account.telegramUserId()), peer);
        theirs.seed(List.of());
    }

    @Test
    void aCampaignOfTwoStepsIsWrittenSentAndEndedByTheAnswer(Visitor visitor) {
        visitor.signIn(carla.email());
        visitor.open("/campaigns");
        Page page = visitor.page();
        visitor.see("No campaigns yet");
        visitor.findsThePageAccessible();
        button(page, "New campaign").last().click();
        assertThat(page.locator(".campaign-editor h1")).hasText("New campaign");
        write(page);
        visitor.findsThePageAccessible();
        button(page, "Save").click();

        assertThat(page.locator(".campaign-notice")).containsText("Add leads");
        visitor.open("/leads/" + lead);
        Locator panel = page.locator(".lead-campaigns");
        button(panel, "Add to campaign").click();
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Campaign"))
                .click();
        page.getByRole(AriaRole.OPTION).first().click();
        button(page.getByRole(AriaRole.DIALOG), "Add").click();
        visitor.see("1 lead was added");
        button(page.getByRole(AriaRole.DIALOG), "Close").click();
        panel.locator("a").first().click();

        button(page, "Start").click();
        button(page.locator("vaadin-confirm-dialog"), "Start").click();
        Locator sent = page.locator(".campaign-figure", has("Sent")).locator(".campaign-figure-number");
        assertThat(sent).hasText("1");
        assertThat(theirs.messages())
                .extracting(TelegramMessage::text)
                .containsOnlyOnce("Hello Lena, may we send you a sample?");
        theirs.read();
        assertThat(page.locator(".campaign-figure", has("Read")).locator(".campaign-figure-number"))
                .hasText("1");
        visitor.findsThePageAccessible();

        theirs.write("Yes, please!");
        // The round that ends it may be half a minute away.
        assertThat(page.locator(".campaign-header .campaign-status"))
                .hasText("Completed", new LocatorAssertions.HasTextOptions().setTimeout(40_000));
        assertThat(page.locator(".campaign-legend")).containsText(Pattern.compile("Responded\\s*1"));
        assertThat(theirs.messages())
                .extracting(TelegramMessage::text)
                .contains("Yes, please!")
                .doesNotContain("Did it reach you?");
        heardOnThePageOfTheLead(visitor);
    }

    @Test
    void leadsArePickedFromRowToRowAndAddedToACampaign(Visitor visitor) {
        Page page = threeLeads(visitor);
        Locator boxes = page.locator(".lead-pick input");
        assertThat(page.locator(".leads-picked")).isHidden();

        page.locator(".lead-link").first().hover();
        assertThat(page.locator(".lead-pick").first()).hasCSS("opacity", "1");
        assertThat(page.locator(".lead-pick").last()).hasCSS("opacity", "0");
        boxes.first().click();
        assertThat(page.locator(".leads-picked-number")).hasText("1 selected");
        boxes.last().click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator(".leads-picked-number")).hasText("3 selected");
        assertThat(boxes.nth(1)).isChecked();
        visitor.findsThePageAccessible();
        button(page.locator(".leads-picked"), "Add to campaign").click();
        visitor.see("The 3 leads that you selected take part.");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Campaign"))
                .click();
        page.getByRole(AriaRole.OPTION).first().click();
        button(page.getByRole(AriaRole.DIALOG), "Add").click();
        visitor.see("3 leads were added");
        visitor.findsThePageAccessible();
    }

    @Test
    void leadsArePickedAndPutBackByKeys(Visitor visitor) {
        Page page = threeLeads(visitor);
        Locator number = page.locator(".leads-picked-number");
        page.locator(".lead-pick input").last().click();
        assertThat(number).hasText("1 selected");
        page.keyboard().press("Escape");
        assertThat(page.locator(".leads-picked")).isHidden();

        page.keyboard().press("Space");
        assertThat(number).isVisible();
        assertThat(number).hasText("1 selected");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("x");
        assertThat(number).hasText("2 selected");

        // A box that has the focus leaves to its row what is no business of a box.
        page.locator(".lead-pick input").first().click();
        assertThat(number).hasText("3 selected");
        page.keyboard().press("x");
        assertThat(number).hasText("2 selected");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("x");
        assertThat(number).hasText("1 selected");
        assertThat(page.locator(".lead-pick input").last()).isChecked();
    }

    private Page threeLeads(Visitor visitor) {
        campaigns.draft(carla, null, "Hello");
        talks.lead(carla, Talks.number());
        talks.lead(carla, Talks.number());
        visitor.signIn(carla.email());
        visitor.open("/leads");
        assertThat(visitor.page().locator(".lead-pick input")).hasCount(3);
        return visitor.page();
    }

    /** Two steps, the second of which is written first and moved by the keyboard; a value is put in where the caret stands. */
    private static void write(Page page) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill("Sample boxes");
        Locator first = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Step 1"));
        first.fill("Did it reach you?");
        button(page, "Add step").click();
        Locator second = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Step 2"));
        second.fill("Hello , may we send you a sample?");
        second.evaluate("area => area.setSelectionRange(6, 6)");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Insert a value"))
                .last()
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("First name"))
                .click();
        assertThat(second).hasValue("Hello {first_name}, may we send you a sample?");
        assertThat(page.locator(".campaign-bubble").last()).hasText("Hello Lena, may we send you a sample?");
        second.press("Alt+ArrowUp");
        assertThat(first).hasValue("Hello {first_name}, may we send you a sample?");
        assertThat(page.locator(".campaign-bubble").first()).hasText("Hello Lena, may we send you a sample?");
        Locator waits = page.locator(".campaign-wait vaadin-integer-field input");
        assertThat(waits.first()).hasValue("0");
        assertThat(waits.last()).hasValue("2");
        page.locator(".campaign-quiet vaadin-checkbox").click();
    }

    private void heardOnThePageOfTheLead(Visitor visitor) {
        visitor.open("/leads/" + lead + "/activities");
        Page page = visitor.page();
        Locator panel = page.locator(".lead-campaigns");
        assertThat(panel).containsText("Completed");
        assertThat(panel).containsText("Lead: Responded");
        assertThat(panel).containsText("1 sent");
        assertThat(panel).containsText("1 answer");
        button(panel, "Show messages of Sample boxes").click();
        assertThat(panel.locator(".campaign-message-answered")).isVisible();
        for (String title : new String[] {
            "Added to campaign",
            "Campaign started",
            "Campaign message sent",
            "Responded to campaign",
            "Campaign completed"
        }) {
            visitor.see(title);
        }
        assertThat(page.content()).doesNotContain("Yes, please!");
        visitor.findsThePageAccessible();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
