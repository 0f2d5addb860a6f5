package app.leadline.organization.ui;

import app.leadline.organization.FirstSteps;
import app.leadline.organization.FirstSteps.FirstOwner;
import app.leadline.organization.PasswordRules;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page of a fresh installation: its first organization and the owner of it. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstSteps firstSteps;
    private final TextField organization = new TextField(getTranslation("organization.setup.organization"));
    private final TextField name = new TextField(getTranslation("organization.setup.name"));
    private final EmailField email = new EmailField(getTranslation("organization.setup.email"));
    private final PasswordField password = new PasswordField(getTranslation("organization.setup.password"));
    private final FieldProblems problems = new FieldProblems()
            .at("organization", organization)
            .at("name", name)
            .at("email", email)
            .at("password", password);

    public SetupView(FirstSteps firstSteps) {
        this.firstSteps = firstSteps;
        addClassName("shell-gate");
        organization.setManualValidation(true);
        name.setManualValidation(true);
        name.getElement().setAttribute("autocomplete", "name");
        email.setManualValidation(true);
        email.getElement().setAttribute("autocomplete", "username");
        password.setManualValidation(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(getTranslation("organization.password.help", PasswordRules.SHORTEST));
        Button save = new Button(getTranslation("organization.setup.save"), click -> setUp());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(new Gate(
                getTranslation("organization.setup.title"),
                getTranslation("organization.setup.hint"),
                organization,
                name,
                email,
                password,
                save));
        organization.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstSteps.needed()) {
            event.forwardTo("");
        }
    }

    private void setUp() {
        FirstOwner owner =
                new FirstOwner(organization.getValue(), name.getValue(), email.getValue(), password.getValue());
        if (problems.pass(() -> firstSteps.setUp(owner))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?welcome"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.setup.page");
    }
}
