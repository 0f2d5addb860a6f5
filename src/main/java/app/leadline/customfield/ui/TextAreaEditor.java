package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** Several lines: Enter breaks the line; Ctrl+Enter and leaving keep the text. */
class TextAreaEditor implements ValueEditor {

    private final TextArea input = new TextArea();

    TextAreaEditor(FieldDefinition field, Host host) {
        input.setAriaLabel(field.label());
        input.setManualValidation(true);
        input.setWidthFull();
        input.setMaxRows(12);
        input.setMinRows(3);
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.addValueChangeListener(change -> refuse(""));
        input.addBlurListener(blur -> host.commit(false));
        Keys.on(input, Keys.CTRL_ENTER, () -> host.commit(true));
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void start(@Nullable String canonical) {
        input.setValue(canonical == null ? "" : canonical);
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    public String text() {
        return input.getValue();
    }

    @Override
    public void refuse(String sentence) {
        input.setInvalid(!sentence.isEmpty());
        input.setErrorMessage(sentence);
    }
}
