package app.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div {

    public LoginView() {
        LoginForm form = new LoginForm();
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(form);
    }
}
