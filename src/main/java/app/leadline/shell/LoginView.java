package app.leadline.shell;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.LoginHint;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in. What went wrong comes in the URL, and never tells whether an account exists. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_WAIT = 86_400;

    private final AuthenticationContext authentication;
    private final LoginForm form = new LoginForm();
    private final Paragraph news = new Paragraph();

    public LoginView(AuthenticationContext authentication, ObjectProvider<LoginHint> hints) {
        this.authentication = authentication;
        addClassName("shell-gate");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 1);
        form.getElement().appendChild(rememberMe().getElement());
        form.setI18n(words(Sentence.of("shell.login.wrong")));
        news.addClassName("shell-gate-news");
        news.getElement().setAttribute("role", "status");
        Div card = new Div(new Brand(), news, form);
        card.addClassName("shell-gate-card");
        add(card);
        hints.ifAvailable(hint -> add(new DemoLogins(hint, form)));
    }

    private Checkbox rememberMe() {
        Checkbox box = new Checkbox(getTranslation("shell.login.remember"));
        box.getElement().setAttribute("slot", "custom-form-area").setAttribute("name", "remember-me");
        return box;
    }

    private LoginI18n words(Sentence wrong) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("shell.login.heading"));
        words.getForm().setUsername(getTranslation("shell.login.email"));
        words.getForm().setPassword(getTranslation("shell.login.password"));
        words.getForm().setSubmit(getTranslation("shell.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("shell.login.failed"));
        words.getErrorMessage().setMessage(Texts.of(wrong));
        words.getErrorMessage().setUsername(getTranslation("shell.login.emailMissing"));
        words.getErrorMessage().setPassword(getTranslation("shell.login.passwordMissing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> why = event.getLocation().getQueryParameters().getParameters();
        Optional<Integer> wait = Optional.ofNullable(why.get("wait")).flatMap(LoginView::seconds);
        wait.ifPresent(seconds -> form.setI18n(words(Sentence.of("shell.login.wait", seconds))));
        form.setError(wait.isPresent() || why.containsKey("error"));
        if (why.containsKey("welcome")) {
            news.setText(getTranslation("shell.login.welcome"));
        } else if (why.containsKey("ended")) {
            news.setText(getTranslation("shell.login.ended"));
        }
    }

    /** Anybody can type a URL. */
    private static Optional<Integer> seconds(List<String> values) {
        return values.stream()
                .findFirst()
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .map(value -> Math.min(value, LONGEST_WAIT));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }
}
