package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadSource;
import app.leadline.lead.NewLead;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Journey
class DealsJourney {

    @Autowired
    DemoWorld demo;

    @Autowired
    LeadService leads;

    private CurrentMember olga;
    private LeadId lead;

    @BeforeEach
    void somebodyWithALead() {
        olga = demo.newcomer("Olga");
        LeadProfile profile = new LeadProfile("Lena", "Brandt", 77_101L, null, null, null, null, null);
        lead = leads.create(olga, NewLead.of(profile, LeadSource.MANUAL)).lead();
    }

    @Test
    void aDealIsWonWithTheMouseAnotherOneWithTheKeyboardAndTheLeadIsACustomer(Visitor visitor) {
        Page leadPage = visitor.signIn(olga.email()).page();
        visitor.open("/leads/" + lead + "/activities");
        create(leadPage, "House blend", "18,400");
        create(leadPage, "Tea tins", "900");
        assertThat(leadPage.locator(".lead-deal").first()).containsText("€900.00");
        assertThat(leadPage.locator(".lead-customer")).not().isVisible();

        Page board = visitor.anotherTab();
        board.navigate("/deals");
        card(board, "House blend").dragTo(column(board, "Closed Won"));

        assertThat(column(board, "Closed Won").locator(".board-card")).hasText(text("House blend"));
        assertThat(column(board, "Closed Won").locator(".board-totals")).containsText("€18,400.00");
        assertThat(column(board, "New").locator(".board-stage-count")).hasText("1");
        assertThat(leadPage.locator(".lead-customer")).containsText("Customer since");

        Locator tins = card(board, "Tea tins").locator("a");
        tins.focus();
        board.keyboard().press("Control+ArrowRight");
        assertThat(column(board, "Proposal").locator(".board-card")).hasText(text("Tea tins"));
        assertThat(tins).isFocused();
        assertThat(board.locator(".board > [aria-live]")).hasText("Tea tins is now in Proposal.");
        assertThat(column(board, "Proposal").locator(".board-totals")).containsText("€900.00");
        assertThat(tins).isFocused();
        board.keyboard().press("m");
        assertThat(board.locator("vaadin-item[focused]")).containsText("Proposal");
        board.keyboard().press("ArrowDown");
        board.keyboard().press("ArrowDown");
        board.keyboard().press("Enter");

        assertThat(column(board, "Closed Won").locator(".board-card")).hasCount(2);
        assertThat(column(board, "Closed Won").locator(".board-totals")).containsText("€19,300.00");
        assertThat(tins).isFocused();
        board.keyboard().press("ArrowDown");
        assertThat(card(board, "House blend").locator("a")).isFocused();
        assertThat(leadPage.getByText("Deal won")).hasCount(2);
        assertThat(leadPage.getByText("Tea tins: New → Proposal").first()).isVisible();
        board.keyboard().press("Enter");
        assertThat(board.locator(".deal-header h1")).hasText("House blend");
    }

    @Test
    void enterPressedByHabitDeletesNothing(Visitor visitor) {
        Page page = visitor.signIn(olga.email()).page();
        visitor.open("/leads/" + lead + "/activities");
        create(page, "House blend", "18,400");
        page.locator(".lead-deal-title").click();
        assertThat(page.locator(".deal-header h1")).hasText("House blend");
        Locator delete = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete"));
        delete.focus();
        page.keyboard().press("Enter");
        Locator question = page.locator("vaadin-confirm-dialog");
        assertThat(question.locator("vaadin-button[slot='cancel-button']")).isFocused();

        page.keyboard().press("Enter");
        assertThat(question).isHidden();
        assertThat(page.locator(".deal-header h1")).hasText("House blend");
        assertThat(delete).isFocused();
        page.keyboard().press("Enter");
        assertThat(question.locator("vaadin-button[slot='cancel-button']")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".lead-deals")).containsText("No deals yet.");
    }

    @Test
    void tabReachesAColumnWhateverHasLeftIt(Visitor visitor) {
        Page page = visitor.signIn(olga.email()).page();
        visitor.open("/leads/" + lead + "/activities");
        create(page, "First", "1");
        create(page, "Second", "2");
        create(page, "Third", "3");
        visitor.open("/deals");
        card(page, "First").locator("a").focus();
        page.keyboard().press("Control+ArrowRight");

        assertThat(column(page, "Proposal").locator(".board-card")).hasCount(1);
        assertThat(column(page, "New").locator("a[tabindex='0']")).hasCount(1);
    }

    @Test
    void onAPhoneOneStageIsShownAndTheOthersAreATapAway(Visitor visitor) {
        Page page = visitor.signIn(olga.email()).page();
        visitor.open("/leads/" + lead + "/activities");
        create(page, "House blend with a name that is longer than what a narrow card has room for", "18,400");
        visitor.size(390, 844);
        visitor.open("/deals");
        Locator shown = page.locator(".board-column");
        assertThat(shown).hasCount(1);
        assertThat(shown.locator(".board-card")).containsText("House blend");

        card(page, "House blend").locator(".board-card-move").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Negotiation"))
                .click();
        assertThat(shown.locator(".board-card")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Negotiation"))
                .click();
        assertThat(shown.locator(".board-card")).containsText("House blend");
        page.reload();
        assertThat(shown.locator(".board-card")).containsText("House blend");
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
        visitor.findsThePageAccessible();
    }

    private static void create(Page page, String title, String value) {
        page.locator(".lead-deals")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New deal"))
                .click();
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(title);
        page.getByLabel("Value", new Page.GetByLabelOptions().setExact(true)).fill(value);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create deal"))
                .click();
        assertThat(page.locator(".lead-deal-title").first()).hasText(title);
    }

    private static Locator card(Page page, String title) {
        return page.locator(".board-card", new Page.LocatorOptions().setHasText(title));
    }

    private static Locator column(Page page, String stage) {
        return page.locator(".board-column[aria-label^='" + stage + ",']");
    }

    private static java.util.regex.Pattern text(String part) {
        return java.util.regex.Pattern.compile(part);
    }
}
