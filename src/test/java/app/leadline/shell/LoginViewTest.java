package app.leadline.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.LeadlineTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class LoginViewTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("app.leadline");

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void start() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void aFirstVisitShowsNoErrorAndOffersToRemember() {
        open("");

        assertThat(form().isError()).isFalse();
        assertThat(_get(Checkbox.class).getElement().getAttribute("name")).isEqualTo("remember-me");
    }

    @Test
    void aFailureDoesNotSayWhatWasWrong() {
        open("error");

        assertThat(form().isError()).isTrue();
        assertThat(words()).contains("Check the e-mail address and the password and try again.");
    }

    @Test
    void whoeverHasToWaitIsToldHowLong() {
        open("wait=32");

        assertThat(form().isError()).isTrue();
        assertThat(words()).contains("Too many attempts. Wait 32 seconds and try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=", "wait=-1", "wait=99999999999", "wait=%3Cscript%3E", "wait=1&wait=2", "other=1"})
    void anythingMayStandInTheAddress(String query) {
        open(query);

        assertThat(words()).doesNotContain("script");
    }

    @Test
    void withoutTheDemoNobodyIsOffered() {
        open("");

        _assertNone(DemoLogins.class);
    }

    private void open(String query) {
        UI.getCurrent().navigate("login", QueryParameters.fromString(query));
    }

    private static LoginForm form() {
        return _get(LoginForm.class);
    }

    /** All words of the form, as they go to the browser. */
    private static String words() {
        return String.valueOf(form().getElement().getPropertyRaw("i18n"));
    }
}
