package app.leadline.testbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.grid.testbench.GridElement;
import com.vaadin.flow.component.html.testbench.AnchorElement;
import com.vaadin.flow.component.html.testbench.DivElement;
import com.vaadin.flow.component.html.testbench.NativeButtonElement;
import com.vaadin.flow.component.html.testbench.SpanElement;
import com.vaadin.flow.component.select.testbench.SelectElement;
import com.vaadin.flow.component.tabs.testbench.TabsElement;
import com.vaadin.flow.component.textfield.testbench.TextFieldElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main journeys of a member, each with the element classes of the components it touches. */
class LeadTestBench extends LeadlineTestBench {

    private static final String OWNER = "anna@northwind.example";
    private static final int SECONDS = 10;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        signIn(OWNER, "leadline-demo");
    }

    @Test
    void signingInShowsTheLeads() {
        open("/leads");

        assertThat($(GridElement.class).waitForFirst().getRowCount()).isGreaterThan(10);
    }

    @Test
    void aLeadOfTheListOpensOnItsPage() {
        open("/leads?sort=name");
        AnchorElement first =
                $(GridElement.class).waitForFirst().$(AnchorElement.class).first();
        String name = first.getText();

        first.click();

        $(TabsElement.class).waitForFirst();
        assertThat(getDriver().getCurrentUrl()).contains("/leads/");
        assertThat($(DivElement.class).withClassName("lead-left").waitForFirst().getText())
                .contains(name.lines().findFirst().orElseThrow());
    }

    @Test
    void aPriorityIsSavedAsSoonAsItIsChosen() {
        open("/leads/" + lead() + "/activities");
        choosePriority("Low");

        open("/leads/" + lead() + "/activities");

        assertThat(priority().$(SelectElement.class).single().getSelectedText()).isEqualTo("Low");
        choosePriority("High");
    }

    @Test
    void theTimelineIsFilteredByTextAndType() {
        open("/leads/" + lead() + "/activities");
        $(GridElement.class).waitForFirst();

        $(NativeButtonElement.class)
                .withAttribute("aria-pressed", "false")
                .withClassName("activity-type")
                .withText("Deals")
                .first()
                .click();
        $(TextFieldElement.class).withClassName("activity-search").first().setValue("no such activity");

        waitUntil(driver -> getDriver().getCurrentUrl().contains("type=deal"), SECONDS);
        waitUntil(driver -> getDriver().getCurrentUrl().contains("q=no"), SECONDS);
        $(ButtonElement.class).withText("Clear filters").first().click();
        waitUntil(driver -> !getDriver().getCurrentUrl().contains("type="), SECONDS);
    }

    @Test
    void everyMessageOfTheConversationIsSearched() {
        open("/leads/" + leadWithConversation() + "/messages");
        $(ButtonElement.class)
                .withAttribute("aria-label", "Search messages")
                .waitForFirst()
                .click();
        DivElement box = $(DivElement.class).withClassName("msg-search").waitForFirst();

        box.$(TextFieldElement.class).single().setValue("e");

        SpanElement status =
                box.$(SpanElement.class).withClassName("msg-search-status").first();
        waitUntil(driver -> !status.getText().isBlank(), SECONDS);
        assertThat(status.getText()).containsPattern("\\d");
    }

    private void choosePriority(String name) {
        DivElement priority = priority();
        priority.$(SelectElement.class).single().selectByText(name);
        waitUntil(driver -> name.equalsIgnoreCase(priority.getDomAttribute("data-value")), SECONDS);
    }

    private DivElement priority() {
        return $(DivElement.class).withClassName("lead-choice-priority").waitForFirst();
    }

    private long lead() {
        return jdbc.sql("select id from lead where username = 'jonasbrandt'")
                .query(Long.class)
                .single();
    }

    private long leadWithConversation() {
        return jdbc.sql("""
                        select c.lead_id from conversation c join member m on m.id = c.owner_id
                        where m.email = ? order by c.message_count desc fetch first 1 rows only""").param(OWNER).query(Long.class).single();
    }
}
