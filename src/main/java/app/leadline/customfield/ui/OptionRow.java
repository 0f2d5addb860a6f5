package app.leadline.customfield.ui;

import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.OptionDraft;
import app.leadline.customfield.OptionId;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** One option while a definition is edited. Enter adds the next one; Alt and the arrow keys move it. */
class OptionRow extends Div {

    private final @Nullable OptionId id;
    private final TextField label = new TextField();
    private final Button up;
    private final Button down;
    private final Button remove;

    OptionRow(OptionDraft option, OptionRows rows) {
        this.id = option.id();
        addClassName("cf-option");
        label.setValue(option.label());
        label.setManualValidation(true);
        label.setMaxLength(DefinitionDraft.OPTION_LIMIT);
        label.setValueChangeMode(ValueChangeMode.EAGER);
        label.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rows.changed();
            }
        });
        up = button(VaadinIcon.ARROW_UP, () -> rows.moveBy(this, -1));
        down = button(VaadinIcon.ARROW_DOWN, () -> rows.moveBy(this, 1));
        remove = button(VaadinIcon.CLOSE_SMALL, () -> rows.remove(this));
        Keys.on(label, Keys.ENTER, () -> rows.addAfter(this));
        Keys.on(label, Keys.ALT_UP, () -> rows.moveBy(this, -1));
        Keys.on(label, Keys.ALT_DOWN, () -> rows.moveBy(this, 1));
        add(label, up, down, remove);
    }

    OptionDraft draft() {
        return new OptionDraft(id, label.getValue());
    }

    void refuse(String sentence) {
        label.setInvalid(!sentence.isEmpty());
        label.setErrorMessage(sentence);
    }

    void focus() {
        label.focus();
    }

    void place(int index, int count) {
        label.setAriaLabel(getTranslation("customfield.form.option", index + 1));
        up.setAriaLabel(getTranslation("customfield.form.option.up", index + 1));
        down.setAriaLabel(getTranslation("customfield.form.option.down", index + 1));
        remove.setAriaLabel(getTranslation("customfield.form.option.remove", index + 1));
        up.setEnabled(index > 0);
        down.setEnabled(index < count - 1);
    }

    private static Button button(VaadinIcon icon, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
