package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Journey
class LeadJourney {

    private static final String OWNER = "anna@northwind.example";
    private static final String MEMBER = "clara@northwind.example";
    private static final String STRANGER = "elise@lumiere.example";

    @Autowired
    DemoWorld demo;

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Test
    void aPriorityChangedInOneBrowserShowsInTheOther(Visitor anna, Visitor clara) {
        String lead = "/leads/" + demo.lead("jonasbrandt") + "/activities";
        anna.signIn(OWNER).open(lead);
        clara.signIn(MEMBER).open(lead);
        assertThat(choice(clara, "priority")).hasAttribute("data-value", "high");

        choose(anna, "Priority", "Low");

        assertThat(choice(clara, "priority")).hasAttribute("data-value", "low");
        assertThat(clara.page().getByText("High → Low").first()).isVisible();
        choose(anna, "Priority", "High");
        assertThat(choice(clara, "priority")).hasAttribute("data-value", "high");
    }

    @Test
    void fromTheListOneWalksThroughTheLeadsAndKeepsTheTab(Visitor anna) {
        Page page = anna.signIn(OWNER).page();
        anna.open("/leads?sort=name");
        page.locator("vaadin-grid a").first().waitFor();
        page.evaluate("() => { window.sameDocument = true; }");
        page.locator("vaadin-grid a").first().click();
        Locator place = page.locator(".lead-bar-place");
        assertThat(place).hasText(Pattern.compile("1 of \\d+"));
        page.locator("#lead-tab-messages").click();
        assertThat(page).hasURL(Pattern.compile("/messages"));

        page.keyboard().press("j");

        assertThat(place).hasText(Pattern.compile("2 of \\d+"));
        assertThat(page).hasURL(Pattern.compile("/messages"));
        page.keyboard().press("k");
        assertThat(place).hasText(Pattern.compile("1 of \\d+"));
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument"))
                .as("opened without loading the page anew")
                .isEqualTo(true);
    }

    @Test
    void whoeverIsRemovedWhileReadingALeadIsLedToTheirOwnLeadsAndToldWhy(Visitor olga, Visitor mia) {
        CurrentMember owner = demo.newcomer("Olga");
        owner = owner.in(onboarding.organization("Removal & Co", owner.id()));
        CurrentMember member = demo.newcomer("Mia");
        onboarding.join(owner.workspace(), member.id(), Role.MEMBER);
        LeadProfile secret = new LeadProfile("Secret", "Customer", 77_001L, null, null, null, null, null);
        LeadId lead = leads.create(owner, NewLead.of(secret, LeadSource.MANUAL)).lead();
        mia.signIn(member.email()).open("/leads/" + lead.value() + "/activities");
        Page reading = mia.page();
        assertThat(reading.locator(".lead-left h1")).hasText("Secret Customer");
        Page removing = olga.signIn(owner.email()).page();
        olga.open("/settings/members");

        removing.getByLabel("More about Mia").click();
        removing.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Remove"))
                .click();
        removing.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove"))
                .click();

        assertThat(reading).hasURL(Pattern.compile("/leads$"));
        assertThat(reading.getByText("You are no longer a member of the organization"))
                .isVisible();
        assertThat(reading.locator("body")).not().containsText("Secret");
        assertThat(reading.locator(".shell-switcher")).not().containsText("Removal & Co");
        mia.expectComplaint("403");
        mia.open("/leads/" + lead.value());
        assertThat(reading.locator(".shell-problem")).isVisible();
        assertThat(reading.locator("body")).not().containsText("Secret");
    }

    @Test
    void aStrangerWithTheUrlLearnsNothing(Visitor elise) {
        String name = demo.name("jonasbrandt");
        elise.expectComplaint("403");
        elise.signIn(STRANGER).open("/leads/" + demo.lead("jonasbrandt"));

        assertThat(elise.page().locator(".shell-problem")).isVisible();
        assertThat(elise.page().locator("body")).not().containsText(name);
        String forbidden = elise.page().locator("body").innerText();
        elise.open("/leads/99999999");
        assertThat(elise.page().locator("body"))
                .hasText(
                        forbidden,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                .setUseInnerText(true));
    }

    @Test
    void onAPhoneTheTabsAreThePageAndTheSidesAreDrawers(Visitor anna) {
        anna.size(390, 844);
        Page page = anna.signIn(OWNER).page();
        anna.open("/leads/" + demo.lead("jonasbrandt") + "/activities");
        assertThat(page.locator(".lead-left")).not().isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Profile"))
                .click();

        assertThat(page.locator(".lead-left h1")).hasText(demo.name("jonasbrandt"));
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
    }

    private static Locator choice(Visitor visitor, String field) {
        return visitor.page().locator(".lead-choice-" + field);
    }

    private static void choose(Visitor visitor, String label, String value) {
        visitor.page()
                .locator(".lead-choice-" + label.toLowerCase(java.util.Locale.ROOT) + " vaadin-select")
                .click();
        visitor.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value))
                .click();
    }
}
