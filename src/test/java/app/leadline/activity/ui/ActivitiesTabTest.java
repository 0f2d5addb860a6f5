package app.leadline.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.activity.ActivityFixture;
import app.leadline.conversation.Talks;
import app.leadline.lead.LeadReading;
import app.leadline.lead.LeadService;
import app.leadline.lead.LeadStatus;
import app.leadline.lead.Priority;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.EmptyState;
import app.leadline.support.LeadlineTest;
import app.leadline.support.Statements;
import app.leadline.support.TestClock;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@LeadlineTest
@WithMockUser
class ActivitiesTabTest extends ViewTest {

    @Autowired
    Talks people;

    @Autowired
    LeadService leads;

    @Autowired
    LeadReading reading;

    @Autowired
    TagService tags;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Statements statements;

    CurrentMember owner;
    CurrentMember colleague;
    LeadId lead;

    @BeforeEach
    void aLeadOfAnOrganization() {
        owner = people.person("Olga");
        colleague = people.colleague(owner, Role.MEMBER);
        lead = people.lead(owner);
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void whatHappenedIsToldByMonthNewestFirst() {
        leads.changeStatus(colleague, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        clock.advance(Duration.ofDays(20));
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);

        open("");

        assertThat(month()).isEqualTo("December 2026 · 1");
        assertThat(titles()).containsExactly("Priority changed", "month", "Status changed", "Lead created");
        assertThat(property(0, "description")).isEqualTo("Medium → High");
        assertThat(property(0, "user")).isEqualTo(owner.email());
        assertThat(property(1, "month")).isEqualTo("November 2026 · 2");
        assertThat(property(2, "user")).isEqualTo(colleague.email());
        assertThat(property(2, "exactly")).isEqualTo("Sunday, November 22, 2026, 10:01:00\u202fAM");
    }

    @Test
    void whatAColleagueDoesAppearsByItself() {
        open("");

        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);

        eventually(() -> titles().equals(List.of("Status changed", "Lead created")));
        assertThat(month()).isEqualTo("November 2026 · 2");
    }

    @Test
    void aNewActivityThatDoesNotMatchTheFiltersDoesNotAppear() {
        open("?type=audit");
        assertThat(titles()).containsExactly("Lead created");

        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.ARCHIVED);
        eventually(() -> reading.details(owner, lead).status() == LeadStatus.ARCHIVED);
        roundTrip();

        assertThat(titles()).containsExactly("Lead created");
    }

    @Test
    void filtersCombineAndStandInTheUrl() {
        leads.changeStatus(colleague, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        leads.changeStatus(owner, lead, LeadStatus.BLOCKED, LeadStatus.ACTIVE);
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);
        open("?q=status&type=update&user=" + colleague.id());

        assertThat(titles()).containsExactly("Status changed");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("status");
        assertThat(find(ComboBox.class)
                        .withClassName("activity-user-filter")
                        .single()
                        .getValue())
                .hasToString("Person[id=%s, name=%s]".formatted(colleague.id(), colleague.email()));
        assertThat(chip("UPDATE").getElement().getAttribute("aria-pressed")).isEqualTo("true");

        test(find(Button.class).withText("Clear filters").single()).click();
        assertThat(titles()).hasSize(4);
    }

    @Test
    void searchingFiltersAsOneTypes() {
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);
        open("");

        test(find(TextField.class).single()).setValue("created");
        assertThat(titles()).containsExactly("Lead created");

        test(find(TextField.class).single()).setValue("no such thing");
        assertThat(find(TimelineGrid.class).exists()).isFalse();
        test(find(Button.class, find(EmptyState.class).single()).single()).click();
        assertThat(titles()).hasSize(2);
    }

    @Test
    void aLinkToAnActivityBeginsTheTimelineThere() {
        leads.changeStatus(colleague, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        long blocked = jdbc.sql("select max(id) from activity where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        clock.advance(Duration.ofDays(20));
        leads.changePriority(owner, lead, Priority.MEDIUM, Priority.HIGH);
        open("?activity=" + blocked);

        assertThat(titles()).containsExactly("Status changed", "Lead created");
        assertThat(month()).isEqualTo("November 2026 · 2");
        assertThat(text()).contains("From Nov 22, 2026 back");

        leads.changePriority(owner, lead, Priority.HIGH, Priority.LOW);
        roundTrip();
        assertThat(titles()).as("what is read stays").hasSize(2);
        test(find(Button.class).withText("Begin with the newest").single()).click();
        assertThat(titles()).startsWith("Priority changed").hasSize(4);
        assertThat(text()).doesNotContain("back");
    }

    @Test
    void anEditThatWasFoldedIsFoundInTheRowItBelongsTo() {
        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        long first = jdbc.sql("select max(id) from activity where lead_id = ?")
                .param(lead.value())
                .query(Long.class)
                .single();
        leads.changeStatus(owner, lead, LeadStatus.BLOCKED, LeadStatus.ARCHIVED);
        open("?activity=" + first);

        assertThat(property(0, "edits")).isEqualTo("2 edits");
    }

    @Test
    void anActivityOfAnotherLeadIsNotFound() {
        LeadId other = people.lead(people.person("Sten"));
        long foreign = jdbc.sql("select max(id) from activity where lead_id = ?")
                .param(other.value())
                .query(Long.class)
                .single();
        open("?activity=" + foreign);

        assertThat(titles()).containsExactly("Lead created");
        assertThat(text()).doesNotContain("Begin with the newest");
    }

    @Test
    void whatAUrlClaimsIsNotBelieved() {
        open("?type=evil,%3Cscript%3E&user=99999999&q=");

        assertThat(titles()).containsExactly("Lead created");
        assertThat(chip("UPDATE").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void aRowOfSeveralEditsOpens() {
        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        leads.changeStatus(owner, lead, LeadStatus.BLOCKED, LeadStatus.ARCHIVED);
        open("");

        assertThat(property(0, "edits")).isEqualTo("2 edits");
        grid().invokeLitRendererFunction(0, 0, "toggle");

        assertThat(grid().getLitRendererPropertyValue(0, 0, "single", List.class))
                .hasSize(2);
        assertThat(property(0, "editsLabel")).isEqualTo("Hide single edits");
    }

    @Test
    void aValueIsRestoredFromItsRowAndThatCanBeUndone() {
        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        open("");
        assertThat(property(0, "restore")).isEqualTo("Restore Status: Active");

        grid().invokeLitRendererFunction(0, 0, "restore");
        assertThat(reading.details(owner, lead).status()).isEqualTo(LeadStatus.ACTIVE);
        eventually(() -> "Status restored".equals(titles().getFirst()));

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(reading.details(owner, lead).status()).isEqualTo(LeadStatus.BLOCKED);
    }

    @Test
    void aRefusedRestorationSaysWhy() {
        tags.assign(owner, lead, "vip");
        open("");
        var tag = reading.details(owner, lead).tags().getFirst();
        tags.unassign(colleague, lead, tag.id());

        eventually(() -> titles().getFirst().equals("Tag removed"));
        grid().invokeLitRendererFunction(1, 0, "restore");
        roundTrip();

        assertThat(test(find(Notification.class).single()).getText()).contains("stands there already");
    }

    @Test
    void whoHasLostAccessSeesNothingMoreOnAPageThatIsStillOpen() {
        open("");
        people.leave(colleague, owner.workspace());

        test(find(TextField.class).single()).setValue("created");

        assertThat(find(TimelineGrid.class).exists()).isFalse();
        assertThat(find(Span.class).withText("You may not see this any more").exists())
                .isTrue();
    }

    @Test
    void openingTheTabCostsTheSameForALongHistory() {
        leads.changeStatus(owner, lead, LeadStatus.ACTIVE, LeadStatus.BLOCKED);
        int few = statements.during(() -> open("")).statements();
        lead = people.lead(owner);
        new ActivityFixture(jdbc).history(lead, owner.id(), 2_000, clock.instant(), Duration.ofHours(2));
        int many = statements.during(() -> open("")).statements();

        assertThat(many).isLessThanOrEqualTo(few);
    }

    private GridTester<Grid<TimelineItem>, TimelineItem> grid() {
        return test((Grid<TimelineItem>) find(TimelineGrid.class).single());
    }

    private List<String> titles() {
        return IntStream.range(0, grid().size())
                .mapToObj(row -> grid().getRow(row).activity() == null ? "month" : property(row, "title"))
                .toList();
    }

    private String property(int row, String name) {
        return grid().getLitRendererPropertyValue(row, 0, name, String.class);
    }

    private String month() {
        return find(TimelineGrid.class)
                .single()
                .getColumns()
                .getFirst()
                .getHeaderComponent()
                .getElement()
                .getText();
    }

    private NativeButton chip(String category) {
        return find(NativeButton.class).withAttribute("data-category", category).single();
    }

    private void open(String parameters) {
        open(colleague, "leads/" + lead + "/activities" + parameters);
    }
}
