package app.leadline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Journey
class ActivitiesJourney {

    @Autowired
    DemoWorld demo;

    String timeline;

    @BeforeEach
    void aLeadWithALongHistory() {
        timeline = "/leads/" + demo.lead("milana_sokolova") + "/activities";
    }

    @Test
    void theMonthStaysInSightWhileScrolling(Visitor anna) {
        Page page = anna.signIn("anna@northwind.example").page();
        anna.open(timeline);
        Locator month = page.locator("span.activity-month");
        assertThat(month).hasText(Pattern.compile("\\w+ \\d{4} · \\d+"));
        String newest = month.innerText();

        scroll(page, 1_200);

        assertThat(month).not().hasText(newest);
        assertThat(month).isInViewport();
        scroll(page, 0);
        assertThat(month).hasText(newest);
    }

    @Test
    void whatHappensMeanwhileNeitherMovesTheReaderNorIsMissed(Visitor anna, Visitor clara) {
        Page reader = clara.signIn("clara@northwind.example").page();
        clara.open(timeline);
        reader.locator(".activity-row").first().waitFor();
        scroll(reader, 800);
        Locator month = reader.locator("span.activity-month");
        String read = month.innerText();
        anna.signIn("anna@northwind.example").open(timeline);

        anna.page().locator(".lead-choice-status vaadin-select").click();
        anna.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Archived"))
                .click();

        assertThat(reader.locator(".activity-news")).isVisible();
        assertThat(month).hasText(read);
        reader.locator(".activity-news").click();
        Locator newest = reader.locator(".activity-row")
                .filter(new Locator.FilterOptions().setHasText("Active → Archived"))
                .first();
        assertThat(newest).isVisible();

        newest.hover();
        newest.locator(".activity-restore").click();

        assertThat(reader.getByText("Status is back to Active")).isVisible();
        assertThat(anna.page().getByText("Status restored").first()).isVisible();
    }

    private static void scroll(Page page, int top) {
        page.locator(".activity-row").first().waitFor();
        page.evaluate(
                "top => { document.querySelector('.activity-list').shadowRoot.getElementById('table').scrollTop = top; }",
                top);
        page.waitForFunction(
                "top => Math.abs(document.querySelector('.activity-list').shadowRoot.getElementById('table').scrollTop - top) < 40",
                top);
        // The month above follows the first row, which may still be on its way.
        page.waitForFunction(
                "() => !document.querySelector('.activity-list').shadowRoot.querySelector('tbody tr[loading]')");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
