package app.leadline.lead.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadWorld;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagService;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.Role;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.EmptyState;
import app.leadline.support.LeadlineTest;
import app.leadline.support.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.node.JsonNodeFactory;

@LeadlineTest
@WithMockUser
class LeadListViewTest extends ViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    LeadWorld world;

    @Autowired
    TagService tags;

    @Autowired
    TagCatalog catalog;

    CurrentMember owner;

    @BeforeEach
    void anOrganization() {
        owner = world.owner();
    }

    @Test
    void anEmptyWorkspaceSaysWhatToDoFirst() {
        open(owner, "leads");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No leads yet");
    }

    @Test
    void theStartPageIsTheList() {
        open(owner, "");

        assertThat(find(LeadListView.class).exists()).isTrue();
    }

    @Test
    void aListFromAUrlIsFilteredAndSorted() {
        world.lead(owner, "Zoe", "Keller");
        world.lead(owner, "Anna", "Keller");
        world.lead(owner, "Ben", "Brandt");

        open(owner, "leads?q=keller&sort=name&status=nonsense");

        assertThat(names()).containsExactly("Anna Keller", "Zoe Keller");
    }

    @Test
    void whatMatchesNothingOffersToClearTheFilters() {
        world.lead(owner, "Anna", "Keller");

        open(owner, "leads?q=nobody");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No lead matches");
    }

    @Test
    void aForgedTagOrAnotherWorkspaceShowsNothing() {
        LeadId lead = world.lead(owner, "Anna", "Keller");
        long tag = tags.assign(owner, lead, "vip").id().value();

        open(world.owner(), "leads?tag=" + tag);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .doesNotContain("Anna");
    }

    @Test
    void aLeadCreatedByAColleagueAppearsByItself() {
        world.lead(owner, "Anna", "");
        open(owner, "leads");

        world.lead(world.colleague(owner, Role.MEMBER), "Ben", "");

        eventually(() -> names().contains("Ben"));
    }

    @Test
    void aLeadIsEnteredInADialogThatSaysWhatIsWrongNextToTheFields() {
        open(owner, "leads");
        test(find(Button.class).withText("New lead").all().getFirst()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("Create lead").single()).click();
        assertThat(text()).contains("at least one of Telegram user ID, username or phone");

        test(field(dialog, "First name")).setValue("Anna");
        test(field(dialog, "Username")).setValue("a!");
        test(find(Button.class, dialog).withText("Create lead").single()).click();
        assertThat(field(dialog, "Username").getErrorMessage()).contains("letters");
        assertThat(field(dialog, "First name").getValue()).isEqualTo("Anna");

        test(field(dialog, "Username")).setValue("@anna_entered");
        test(find(Button.class, dialog).withText("Create lead").single()).click();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("leads/");
    }

    @Test
    void aKnownIdentifierSaysThatThatLeadIsUpdated() {
        world.lead(owner, LeadWorld.profile("Ben", "Brandt", null, "ben_brandt", null));
        open(owner, "leads");
        test(find(Button.class).withText("New lead").all().getFirst()).click();
        Dialog dialog = find(Dialog.class).single();

        test(field(dialog, "Last name")).setValue("Brandt-Keller");
        test(field(dialog, "Username")).setValue("@Ben_Brandt");

        assertThat(text()).contains("Ben Brandt").contains("Saving will update that lead");
        test(find(Button.class, dialog).withText("Update lead").single()).click();
        open(owner, "leads");
        assertThat(names()).containsExactly("Ben Brandt-Keller");
    }

    @Test
    void pickedLeadsStayPickedWhileOneSearchesAndArePutBackTogether() {
        world.lead(owner, "Anna", "Keller");
        world.lead(owner, "Ben", "Brandt");
        open(owner, "leads?sort=name");
        assertThat(find(PickedBar.class).exists()).isFalse();
        pick(0, false);
        assertThat(bar()).contains("1 selected");
        assertThat(picked(0)).isTrue();
        assertThat(picked(1)).isFalse();

        TextField search = find(TextField.class)
                .withCondition(field -> field.hasClassName("ll-filters-search"))
                .single();
        test(search).setValue("brandt");
        assertThat(names()).containsExactly("Ben Brandt");
        pick(0, false);
        assertThat(bar()).contains("2 selected");
        test(search).setValue("");
        assertThat(picked(0)).isTrue();
        pick(1, false);
        assertThat(bar()).contains("1 selected");

        test(find(Button.class).withText("Clear").single()).click();
        assertThat(find(PickedBar.class).exists()).isFalse();
        assertThat(picked(0)).isFalse();
    }

    @Test
    void shiftPicksAllRowsFromTheOneBeforeOnAndPutsThemBack() {
        List.of("Anna", "Ben", "Carla", "Dora").forEach(name -> world.lead(owner, name, ""));
        open(owner, "leads?sort=name");
        pick(3, false);
        pick(1, true);
        assertThat(bar()).contains("3 selected");
        assertThat(picked(0)).isFalse();
        assertThat(picked(2)).isTrue();

        pick(2, false);
        pick(3, true);
        assertThat(bar()).contains("1 selected");
        assertThat(picked(1)).isTrue();
    }

    @Test
    void aChangedLeadStaysPickedAndEachBoxSaysWhomItPicks() {
        LeadId lead = world.lead(owner, "Anna", "");
        open(owner, "leads");
        pick(0, false);
        tags.assign(owner, lead, "vip");

        eventually(() -> row(0).tags().size() == 1);
        assertThat(picked(0)).isTrue();
        assertThat(test(grid()).getLitRendererPropertyValue(0, 0, "pickLabel", String.class))
                .isEqualTo("Select Anna");
    }

    @Test
    void hostileNamesStayText() {
        LeadId lead = world.lead(owner, HOSTILE, "");
        tags.assign(owner, lead, HOSTILE);

        open(owner, "leads");
        assertThat(names()).containsExactly(HOSTILE);

        open(owner, "settings/tags");
        assertThat(find(TagBadge.class).single().getElement().getTextRecursively())
                .isEqualTo(HOSTILE);
    }

    @Test
    void aTagIsRenamedInItsRowAndWhatIsRefusedStaysInTheField() {
        LeadId lead = world.lead(owner, "Anna", "");
        tags.assign(owner, lead, "hot");
        tags.assign(owner, lead, "vip");
        open(owner, "settings/tags");

        test(find(NativeButton.class).withAttribute("aria-label", "Rename hot").single())
                .click();
        TextField field = find(TextField.class)
                .withCondition(f -> f.isVisible() && f.getValue().equals("hot"))
                .single();
        field.setValue("VIP");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                field, new com.vaadin.flow.component.BlurNotifier.BlurEvent<>(field, true));

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getValue()).isEqualTo("VIP");
        assertThat(catalog.all(owner)).extracting(use -> use.tag().name()).containsExactly("hot", "vip");
    }

    @Test
    void aTagIsDeletedBehindThePage() {
        LeadId lead = world.lead(owner, "Anna", "");
        tags.assign(owner, lead, "hot");
        tags.assign(owner, lead, "vip");
        open(owner, "settings/tags");
        test(find(Button.class).withAttribute("aria-label", "Delete hot").single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        eventually(() -> find(TagBadge.class).all().size() == 1);
        assertThat(catalog.all(owner)).extracting(use -> use.tag().name()).containsExactly("vip");
    }

    @Test
    void membersAreRefusedTheTagsOfAnOrganizationAlsoByUrl() {
        open(world.colleague(owner, Role.MEMBER), "settings/tags");

        assertThat(find(TagSettingsView.class).exists()).isFalse();
    }

    private void pick(int row, boolean shift) {
        test(grid())
                .invokeLitRendererFunction(
                        row, 0, "pick", JsonNodeFactory.instance.arrayNode().add(shift));
    }

    private boolean picked(int row) {
        return test(grid()).getLitRendererPropertyValue(row, 0, "picked", Boolean.class);
    }

    private String bar() {
        return find(PickedBar.class).single().getElement().getTextRecursively();
    }

    private LeadRow row(int row) {
        return test(grid()).getRow(row);
    }

    private LeadGrid grid() {
        return find(LeadGrid.class).single();
    }

    private TextField field(Dialog dialog, String label) {
        return find(TextField.class, dialog)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        Grid<LeadRow> grid = find(Grid.class).single();
        return test(grid).size() == 0
                ? List.of()
                : java.util.stream.IntStream.range(0, test(grid).size())
                        .mapToObj(i -> test(grid).getRow(i).name())
                        .toList();
    }
}
