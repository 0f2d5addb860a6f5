package app.leadline.organization.ui;

import app.leadline.organization.Invitations;
import app.leadline.organization.Invitations.Invitation;
import app.leadline.organization.PasswordRules;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.EmptyState;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Behind a one-time link: a new person says a name and chooses a password. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
public class WelcomeView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final Invitations invitations;
    private final TextField name = new TextField(getTranslation("organization.setup.name"));
    private final PasswordField password = new PasswordField(getTranslation("organization.setup.password"));
    private final FieldProblems problems = new FieldProblems().at("name", name).at("password", password);

    public WelcomeView(Invitations invitations) {
        this.invitations = invitations;
        addClassName("shell-gate");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        invitations
                .find(token)
                .ifPresentOrElse(
                        invitation -> offer(invitation, token),
                        () -> add(new EmptyState(
                                VaadinIcon.UNLINK,
                                Sentence.of("organization.invitation.goneTitle"),
                                Sentence.of("organization.invitation.gone"))));
    }

    private void offer(Invitation invitation, String token) {
        EmailField email = new EmailField(getTranslation("organization.setup.email"));
        email.setValue(invitation.email());
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        name.setManualValidation(true);
        name.getElement().setAttribute("autocomplete", "name");
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(getTranslation("organization.password.help", PasswordRules.SHORTEST));
        Button save = new Button(getTranslation("organization.welcome.save"), click -> accept(token));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(new Gate(
                getTranslation("organization.welcome.title"),
                getTranslation("organization.welcome.hint", invitation.organization()),
                email,
                name,
                password,
                save));
        name.focus();
    }

    private void accept(String token) {
        if (problems.pass(() -> invitations.accept(token, name.getValue(), password.getValue()))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?welcome"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.welcome.page");
    }
}
