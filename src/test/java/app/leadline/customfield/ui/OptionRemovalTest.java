package app.leadline.customfield.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOption;
import app.leadline.customfield.FieldType;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Removing an option of a field: leads that have it keep a value that exists, or none, as somebody says. */
class OptionRemovalTest extends FieldViews {

    private static final String CLEAR = "Leave the leads without it";
    private static final String REPLACE = "Replace them by another option";

    private FieldDefinition plan;
    private LeadId lead;

    @BeforeEach
    void aLeadWithAnOption() {
        plan = world.field(owner, "plan", FieldType.SELECT, "Gold", "Silver", "Bronze");
        lead = world.lead(owner);
        values.change(owner, lead, "plan", null, "Gold");
        open(owner, "settings/fields");
        press("Edit Plan");
    }

    @Test
    void nothingIsAskedForAnOptionThatNobodyHas() {
        press("Remove option 3");

        assertThat(find(OptionRemoval.class).exists()).isFalse();
        save();
        assertThat(options()).containsExactly("Gold", "Silver");
    }

    @Test
    void nothingCanBeConfirmedBeforeAnAnswerIsThere() {
        press("Remove option 1");
        assertThat(dialog().getHeaderTitle()).contains("Gold");
        assertThat(textOf(dialog())).contains("1 lead has this option.");
        assertThat(confirm().isEnabled()).isFalse();

        answer(REPLACE);
        assertThat(confirm().isEnabled()).as("by which one?").isFalse();
        assertThat(find(Select.class, dialog()).single().isVisible()).isTrue();
        answer(CLEAR);
        assertThat(confirm().isEnabled()).isTrue();
    }

    @Test
    void valuesAreClearedOnceTheFieldIsSaved() {
        press("Remove option 1");
        answer(CLEAR);
        test(confirm()).click();
        assertThat(fields.values(owner, lead)).as("not before").containsKey(plan.id());
        save();

        assertThat(options()).containsExactly("Silver", "Bronze");
        assertThat(fields.values(owner, lead)).doesNotContainKey(plan.id());
    }

    @Test
    void cancellingLeavesTheOptionWhereItIs() {
        press("Remove option 1");
        answer(CLEAR);
        test(find(Button.class, dialog()).withText("Cancel").single()).click();
        assertThat(find(OptionRemoval.class).exists()).isFalse();
        save();

        assertThat(options()).containsExactly("Gold", "Silver", "Bronze");
        assertThat(fields.values(owner, lead)).containsKey(plan.id());
    }

    /** Gold becomes Silver; then Silver goes, which nobody has yet, and Gold's leads need a third. */
    @Test
    void anOptionThatTakesTheValuesOfAnotherIsAskedAboutWhenItGoesToo() {
        press("Remove option 1");
        answer(REPLACE);
        choose("Silver");
        test(confirm()).click();
        press("Remove option 1");
        answer(REPLACE);
        choose("Bronze");
        test(confirm()).click();
        save();

        assertThat(options()).containsExactly("Bronze");
        assertThat(fields.values(owner, lead))
                .containsEntry(plan.id(), "#" + plan.options().get(2).id());
    }

    @Test
    void theLastOptionThereIsCanOnlyBeCleared() {
        press("Remove option 3");
        press("Remove option 2");
        press("Remove option 1");

        assertThat(find(RadioButtonGroup.class, dialog())
                        .single()
                        .getListDataView()
                        .getItemCount())
                .isEqualTo(1);
    }

    private void save() {
        test(find(Button.class).withText("Save").last()).click();
    }

    private void press(String spoken) {
        test(find(Button.class).withAttribute("aria-label", spoken).single()).click();
    }

    private OptionRemoval dialog() {
        return find(OptionRemoval.class).single();
    }

    private Button confirm() {
        return find(Button.class, dialog()).withText("Remove option").single();
    }

    private void answer(String words) {
        test(find(RadioButtonGroup.class, dialog()).single()).selectItem(words);
    }

    private void choose(String option) {
        test(find(Select.class, dialog()).single()).selectItem(option);
    }

    private List<String> options() {
        return fields.definitions(owner).getFirst().options().stream()
                .map(FieldOption::label)
                .toList();
    }
}
