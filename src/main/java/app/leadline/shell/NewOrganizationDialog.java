package app.leadline.shell;

import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for the name of a new organization. */
class NewOrganizationDialog extends Dialog {

    NewOrganizationDialog(Consumer<String> create) {
        addClassName("shell-dialog");
        setHeaderTitle(getTranslation("shell.organization.title"));
        TextField name = new TextField(getTranslation("shell.organization.name"));
        name.setManualValidation(true);
        name.setWidthFull();
        name.focus();
        FieldProblems problems = new FieldProblems().at("name", name);
        Button save = new Button(getTranslation("shell.organization.create"), click -> {
            if (problems.pass(() -> create.accept(name.getValue()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        add(new Paragraph(getTranslation("shell.organization.hint")), name);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
    }
}
