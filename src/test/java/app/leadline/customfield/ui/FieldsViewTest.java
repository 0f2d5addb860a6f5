package app.leadline.customfield.ui;

import static app.leadline.customfield.CustomFieldWorld.draft;
import static app.leadline.customfield.CustomFieldWorld.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOption;
import app.leadline.customfield.FieldType;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsViewTest extends FieldViews {

    @Test
    void aMemberIsRefused() {
        open(member, "settings/fields");

        assertThat(find(FieldsView.class).exists()).isFalse();
    }

    @Test
    void anOwnerAddsAFieldAndTheNameFollowsTheLabel() {
        open(owner, "settings/fields");
        click("New field");
        test(part("Label")).setValue("Annual budget");
        assertThat(part("Name").getValue()).isEqualTo("annual_budget");
        click("Save");

        assertThat(order()).containsExactly("annual_budget");
        assertThat(find(DefinitionRow.class).single().field().label()).isEqualTo("Annual budget");
    }

    @Test
    void whatIsWrongIsSaidWhileTypingAndNothingIsSaved() {
        open(owner, "settings/fields");
        click("New field");
        test(part("Name")).setValue("Annual Budget");
        assertThat(part("Name").isInvalid()).isTrue();
        assertThat(part("Label").isInvalid()).as("nobody has been there yet").isFalse();
        click("Save");

        assertThat(part("Label").isInvalid()).isTrue();
        assertThat(order()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsSaidNextToTheName() {
        world.field(owner, "budget", FieldType.NUMBER);
        open(owner, "settings/fields");
        click("New field");
        test(part("Label")).setValue("Budget");
        click("Save");

        assertThat(part("Name").getErrorMessage()).contains("already a field named budget");
    }

    @Test
    void nameAndTypeCannotBeEditedOnceThere() {
        world.field(owner, "budget", FieldType.NUMBER);
        open(owner, "settings/fields");
        press("Edit Budget");

        assertThat(part("Name").isReadOnly()).isTrue();
        assertThat(find(Select.class, dialog()).single().isReadOnly()).isTrue();
    }

    @Test
    void fieldsAreMovedByButtonAndByKey() {
        world.field(owner, "first", FieldType.TEXT);
        world.field(owner, "second", FieldType.TEXT);
        world.field(owner, "third", FieldType.TEXT);
        open(owner, "settings/fields");
        press("Move First down");
        assertThat(order()).containsExactly("second", "first", "third");

        DefinitionRow third =
                find(DefinitionRow.class).withAttribute("data-field", "third").single();
        press(third, Keys.ALT_UP);
        assertThat(order()).containsExactly("second", "third", "first");
        assertThat(textOf(find(DefinitionRows.class).single())).contains("Third is now number 2 of 3");
    }

    @Test
    void removingAnOptionInUseAsksWhatBecomesOfTheValues() {
        FieldDefinition plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver");
        LeadId lead = world.lead(owner);
        values.change(owner, lead, "plan", null, "Gold");
        open(owner, "settings/fields");
        press("Edit Plan");
        press("Remove option 1");
        assertThat(textOf(find(OptionRemoval.class).single())).contains("1 lead has this option.");
        Button remove = find(Button.class, find(OptionRemoval.class).single())
                .withText("Remove option")
                .single();
        assertThat(remove.isEnabled()).isFalse();

        test(find(RadioButtonGroup.class).single()).selectItem("Replace them by another option");
        test(find(Select.class, find(OptionRemoval.class).single()).single()).selectItem("Silver");
        test(remove).click();
        click("Save");

        assertThat(fields.definitions(owner).getFirst().options())
                .extracting(FieldOption::label)
                .containsExactly("Silver");
        assertThat(fields.values(owner, lead))
                .containsEntry(plan.id(), "#" + plan.options().get(1).id());
    }

    @Test
    void deletingAsksFirstAndSaysHowManyValuesGo() {
        world.field(owner, "notes", FieldType.TEXT);
        values.change(owner, world.lead(owner), "notes", null, "hello");
        open(owner, "settings/fields");
        press("Delete Notes");
        assertThat(textOf(find(FieldDeletion.class).single())).contains("The value of 1 lead goes with it");
        click("Delete field");

        assertThat(order()).isEmpty();
    }

    @Test
    void aChangeOfAnotherAdminShowsAndIsNotOverwritten() {
        FieldDefinition notes = world.field(owner, "notes", FieldType.TEXT);
        open(owner, "settings/fields");
        press("Edit Notes");
        test(part("Label")).setValue("Mine");
        catalog.edit(owner, notes.id(), notes.version(), labelled(draft("notes", FieldType.TEXT), "Theirs"), Map.of());
        click("Save");

        assertThat(textOf(dialog())).contains("Somebody else has changed this field meanwhile");
        assertThat(fields.definitions(owner).getFirst().label()).isEqualTo("Theirs");
        eventually(() -> find(DefinitionRow.class).single().field().label().equals("Theirs"));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void press(String spoken) {
        test(find(Button.class).withAttribute("aria-label", spoken).single()).click();
    }

    private TextField part(String label) {
        return find(TextField.class, dialog())
                .withCondition(input -> label.equals(input.getLabel()))
                .single();
    }

    private Dialog dialog() {
        return find(DefinitionDialog.class).single();
    }
}
