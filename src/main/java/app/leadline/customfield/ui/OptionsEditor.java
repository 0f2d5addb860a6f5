package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOption;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any number of the options; Ctrl+Enter and leaving keep them. */
class OptionsEditor implements ValueEditor {

    private final FieldDefinition field;
    private final MultiSelectComboBox<FieldOption> input = new MultiSelectComboBox<>();

    OptionsEditor(FieldDefinition field, Host host) {
        this.field = field;
        input.setItems(field.options());
        input.setItemLabelGenerator(FieldOption::label);
        input.setAriaLabel(field.label());
        input.setManualValidation(true);
        input.setWidthFull();
        input.addValueChangeListener(change -> refuse(""));
        Overlay.onLeave(input, () -> host.commit(false));
        Keys.on(input, Keys.CTRL_ENTER, () -> host.commit(true));
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void start(@Nullable String canonical) {
        input.setValue(field.chosen(canonical));
    }

    @Override
    public void focus() {
        input.focus();
        Overlay.openWhenDrawn(input);
    }

    @Override
    public @Nullable String text() {
        return FieldDefinition.canonicalOf(List.copyOf(input.getValue()));
    }

    @Override
    public void refuse(String sentence) {
        input.setInvalid(!sentence.isEmpty());
        input.setErrorMessage(sentence);
    }
}
