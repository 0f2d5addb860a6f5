package app.leadline.shell;

import app.leadline.organization.PasswordRules;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;

/** The password now, and the one from now on, twice. */
class ChangePasswordDialog extends Dialog {

    private final PasswordField current = field("shell.password.current", "current-password");
    private final PasswordField chosen = field("shell.password.new", "new-password");
    private final PasswordField again = field("shell.password.again", "new-password");
    private final FieldProblems problems =
            new FieldProblems().at("current", current).at("password", chosen).at("again", again);

    /** @param change takes the current and the new password */
    ChangePasswordDialog(BiConsumer<String, String> change) {
        addClassName("shell-dialog");
        setHeaderTitle(getTranslation("shell.user.password"));
        chosen.setHelperText(getTranslation("shell.password.help", PasswordRules.SHORTEST));
        Button save = new Button(getTranslation("shell.password.save"), click -> {
            if (problems.pass(() -> submit(change))) {
                Notifications.success(Sentence.of("shell.password.changed"));
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        Div form = new Div(new Paragraph(getTranslation("shell.password.hint")), current, chosen, again);
        form.addClassName("shell-form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        current.focus();
    }

    private PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.setManualValidation(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void submit(BiConsumer<String, String> change) {
        if (!chosen.getValue().equals(again.getValue())) {
            throw new InvalidInput("again", "shell.password.different");
        }
        change.accept(current.getValue(), chosen.getValue());
    }
}
