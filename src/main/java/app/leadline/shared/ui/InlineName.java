package app.leadline.shared.ui;

import app.leadline.shared.InvalidInput;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * A name that turns into a field when it is clicked. Leaving the field saves, as Enter does; what is refused stays in the field, with
 * the reason. Escape brings the name back.
 */
public class InlineName extends Div {

    private final Consumer<String> rename;
    private final NativeButton button = new NativeButton("", click -> edit());
    private final TextField field = new TextField();
    private String name = "";

    /** @param rename saves another name and shows what stands there then, or throws, {@link InvalidInput} when the name is wrong */
    public InlineName(Consumer<String> rename) {
        this.rename = rename;
        addClassName("ll-name");
        button.addClassName("ll-name-button");
        field.addClassName("ll-name-field");
        field.setVisible(false);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addKeyDownListener(Key.ENTER, key -> save());
        field.addKeyDownListener(Key.ESCAPE, key -> stopEditing());
        field.addBlurListener(left -> save());
        add(button, field);
    }

    /**
     * Shows the name, and disturbs nobody who is writing another one.
     *
     * @param look of the name while nobody writes
     * @param action what a click does, for those who do not see it
     */
    public void show(String shown, Component look, String action) {
        name = shown;
        button.removeAll();
        button.add(look);
        button.setAriaLabel(action);
        field.setAriaLabel(action);
    }

    private void edit() {
        field.setValue(name);
        field.setInvalid(false);
        field.setVisible(true);
        button.setVisible(false);
        field.focus();
        field.getElement().executeJs("this.inputElement.select()");
    }

    private void stopEditing() {
        field.setVisible(false);
        button.setVisible(true);
        button.focus();
    }

    private void save() {
        if (!field.isVisible()) {
            return;
        }
        try {
            if (!field.getValue().strip().equals(name)) {
                rename.accept(field.getValue());
            }
            stopEditing();
        } catch (InvalidInput invalid) {
            field.setErrorMessage(Texts.of(invalid.sentence()));
            field.setInvalid(true);
        } catch (RuntimeException failure) {
            stopEditing();
            Notifications.problem(failure);
        }
    }
}
