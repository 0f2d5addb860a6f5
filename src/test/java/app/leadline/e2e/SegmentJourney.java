package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.lead.TagService;
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

/** A rule is built in one browser, and a lead that somebody else changes joins by itself. */
@Journey
class SegmentJourney {

    @Autowired
    DemoWorld demo;

    @Autowired
    Onboarding onboarding;

    @Autowired
    LeadService leads;

    @Autowired
    TagService tags;

    @Test
    void aLeadJoinsASegmentWithAnOrGroupWhenItsTagChangesInAnotherBrowser(Visitor olga, Visitor mia) {
        CurrentMember owner = demo.newcomer("Olga");
        owner = owner.in(onboarding.organization("Segments & Co", owner.id()));
        CurrentMember member = demo.newcomer("Mia");
        onboarding.join(owner.workspace(), member.id(), Role.MEMBER);
        LeadId known = lead(owner, "Known", 881_001L);
        LeadId joining = lead(owner, "Joining", 881_002L);
        tags.assign(owner, known, "vip");
        Page building = olga.signIn(owner.email()).page();
        olga.open("/segments");
        building.getByText("No segments yet").waitFor();
        building.locator("vaadin-button")
                .filter(withText("New segment"))
                .first()
                .click();

        build(building);
        olga.settles();
        olga.findsThePageAccessible();
        building.getByRole(AriaRole.BUTTON, named("Save")).click();

        assertThat(building).hasURL(Pattern.compile("/segments/\\d+$"));
        assertThat(building.locator(".segment-facts")).containsText("1 lead");
        assertThat(building.locator(".segment-grid")).containsText("Known");

        Page changing = mia.signIn(member.email()).page();
        mia.open("/leads/" + joining + "/activities");
        assertThat(changing.locator(".segment-memberships")).containsText("In no segment.");
        Locator tag = changing.locator(".lead-tags input");
        tag.fill("vip");
        option(changing, "vip").click();

        assertThat(building.locator(".segment-facts")).containsText("2 leads");
        assertThat(building.locator(".segment-grid")).containsText("Joining");
        assertThat(changing.locator(".segment-memberships")).containsText("Because status is Active and tag is vip");
        assertThat(changing.getByText("Joined a segment").first()).isVisible();

        changing.locator(".segment-memberships a").click();
        assertThat(changing).hasURL(Pattern.compile("/segments/\\d+$"));
        changing.locator(".segment-grid a.lead-link").first().click();
        assertThat(changing.locator(".lead-bar-place")).hasText("1 of 2");
        assertThat(changing.locator(".lead-bar-back")).containsText("Hot ones");
    }

    private static void build(Page page) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Hot ones");
        choose(page, 0, "Status", "Active");
        page.getByRole(AriaRole.BUTTON, named("Group")).click();
        choose(page, 1, "Tag", "vip");
        page.locator(".segment-group-nested")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Condition").setExact(true))
                .click();
        choose(page, 2, "Priority", "High");
        assertThat(page.locator(".segment-sentence"))
                .hasText("Leads where status is Active and (tag is vip or priority is High)");
        assertThat(page.locator(".segment-preview-count")).hasText("1 lead");
        assertThat(page.locator(".segment-preview-leads")).containsText("Known");
    }

    /** Typing finds both. */
    private static void choose(Page page, int row, String field, String value) {
        Locator condition = page.locator(".segment-condition").nth(row);
        condition.locator("vaadin-combo-box input").first().fill(field);
        option(page, field).click();
        Locator values = condition.locator("vaadin-multi-select-combo-box input");
        values.fill(value);
        option(page, value).click();
        page.keyboard().press("Escape");
        assertThat(condition.locator("vaadin-multi-select-combo-box-chip").filter(withText(value)))
                .isVisible();
    }

    private static Locator option(Page page, String text) {
        return page.getByRole(AriaRole.OPTION).filter(withText(text)).first();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(text + "\\s*$"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private LeadId lead(CurrentMember by, String name, long telegramUserId) {
        return leads.create(
                        by,
                        NewLead.of(
                                new LeadProfile(name, "", telegramUserId, null, null, null, null, null),
                                LeadSource.MANUAL))
                .lead();
    }
}
