package app.leadline.organization.ui;

import app.leadline.organization.OneTimeLink;
import app.leadline.organization.Role;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Whom to add, and as what. */
class AddMemberDialog extends Dialog {

    private final EmailField email = new EmailField(getTranslation("organization.add.email"));
    private final Select<Role> role = new Select<>();
    private final FieldProblems problems =
            new FieldProblems().at("email", email).at("role", role);
    private final BiFunction<String, Role, Optional<OneTimeLink>> add;

    /** @param add gives a link when the person is new */
    AddMemberDialog(List<Role> roles, BiFunction<String, Role, Optional<OneTimeLink>> add) {
        this.add = add;
        addClassName("shell-dialog");
        setHeaderTitle(getTranslation("organization.add.title"));
        email.setManualValidation(true);
        role.setLabel(getTranslation("organization.add.role"));
        role.setManualValidation(true);
        role.setItems(roles);
        role.setItemLabelGenerator(r -> getTranslation("organization.role." + r));
        role.setValue(Role.MEMBER);
        Button save = new Button(getTranslation("organization.members.add"), click -> add());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        Div form = new Div(new Paragraph(getTranslation("organization.add.hint")), email, role);
        form.addClassName("shell-form");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        email.focus();
    }

    private void add() {
        problems.pass(() -> {
            Optional<OneTimeLink> link = add.apply(email.getValue(), role.getValue());
            close();
            link.ifPresentOrElse(
                    shown -> new OneTimeLinkDialog(shown).open(),
                    () -> Notifications.success(Sentence.of("organization.add.done", email.getValue())));
        });
    }
}
