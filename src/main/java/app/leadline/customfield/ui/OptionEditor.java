package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the options; typing finds it, picking keeps it. */
class OptionEditor implements ValueEditor {

    private final FieldDefinition field;
    private final ComboBox<FieldOption> input = new ComboBox<>();

    OptionEditor(FieldDefinition field, Host host) {
        this.field = field;
        input.setItems(field.options());
        input.setItemLabelGenerator(FieldOption::label);
        input.setAriaLabel(field.label());
        input.setManualValidation(true);
        input.setWidthFull();
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                host.commit(true);
            }
        });
        Overlay.onLeave(input, () -> host.commit(false));
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void start(@Nullable String canonical) {
        input.setValue(field.chosen(canonical).stream().findFirst().orElse(null));
    }

    @Override
    public void focus() {
        input.focus();
        Overlay.openWhenDrawn(input);
    }

    @Override
    public @Nullable String text() {
        FieldOption chosen = input.getValue();
        return chosen == null ? null : FieldDefinition.canonicalOf(List.of(chosen));
    }

    @Override
    public void refuse(String sentence) {
        input.setInvalid(!sentence.isEmpty());
        input.setErrorMessage(sentence);
    }
}
