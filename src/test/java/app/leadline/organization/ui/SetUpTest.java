package app.leadline.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.leadline.organization.Credentials;
import app.leadline.organization.FirstSteps;
import app.leadline.organization.FirstSteps.FirstOwner;
import app.leadline.organization.Memberships;
import app.leadline.organization.Role;
import app.leadline.organization.Team;
import app.leadline.shared.InvalidInput;
import app.leadline.support.LeadlineTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.TestPropertySource;

/** A fresh installation; the one test with a database of its own, because only an empty one is fresh. */
@LeadlineTest
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:leadline-fresh;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
class SetUpTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("app.leadline");

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter security;

    @Autowired
    FirstSteps firstSteps;

    @Autowired
    Credentials credentials;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsThere() {
        for (String table : List.of("membership", "member", "workspace", "installation")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void everyPageLeadsToTheSetUpPage() throws Exception {
        for (String path : List.of("/", "/login", "/leads", "/leads/1", "/welcome/abc", "/no/such/page")) {
            assertThat(redirect(path)).as(path).isEqualTo("/setup");
        }
        assertThat(redirect("/setup")).isNotEqualTo("/setup");
        assertThat(redirect("/styles/shell.css")).isNull();
        assertThat(redirect("/actuator/health")).isNull();
    }

    @Test
    void onceSomebodyIsThereTheSetUpPageIsGone() throws Exception {
        firstSteps.setUp(anna());

        assertThat(redirect("/setup")).isEqualTo("/");
        assertThat(redirect("/leads")).endsWith("/login");
        assertThat(firstSteps.needed()).isFalse();
        assertThat(refused(() -> setUp(new FirstOwner("Other", "Eve", "eve@example.com", Team.PASSWORD))))
                .isTrue();
    }

    @Test
    void thePageCreatesTheFirstOrganizationAndItsOwner() {
        open();
        _get(TextField.class, s -> s.withLabel("Organization")).setValue("Alpine Outdoor");
        _get(TextField.class, s -> s.withLabel("Your name")).setValue("Anna Keller");
        _get(EmailField.class).setValue("Anna@Example.com");
        _get(PasswordField.class).setValue(Team.PASSWORD);

        _click(_get(Button.class));

        var anna = credentials.of("anna@example.com").orElseThrow();
        assertThat(memberships.workspacesOf(anna.member()))
                .extracting(Memberships.WorkspaceOf::name, Memberships.WorkspaceOf::role)
                .contains(org.assertj.core.groups.Tuple.tuple("Alpine Outdoor", Role.OWNER));
    }

    @Test
    void whatIsWrongIsSaidNextToItsField() {
        open();
        _get(TextField.class, s -> s.withLabel("Organization")).setValue("Alpine Outdoor");
        _get(TextField.class, s -> s.withLabel("Your name")).setValue("Anna Keller");
        _get(EmailField.class).setValue("anna@example.com");
        _get(PasswordField.class).setValue("short");

        _click(_get(Button.class));

        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).getErrorMessage()).startsWith("Use at least 12 characters.");
        assertThat(_get(EmailField.class).isInvalid()).isFalse();
        assertThat(firstSteps.needed()).isTrue();
    }

    @Test
    void ofTwoWhoSetUpAtTheSameTimeOneSucceeds() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> two = List.of("one", "two").stream()
                    .<Callable<Boolean>>map(name -> () -> {
                        both.await();
                        return setUp(new FirstOwner(name, name, name + "@example.com", Team.PASSWORD));
                    })
                    .toList();
            int done = 0;
            for (var result : threads.invokeAll(two)) {
                done += result.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from member").query(Long.class).single())
                .isEqualTo(1);
    }

    private static FirstOwner anna() {
        return new FirstOwner("Alpine Outdoor", "Anna Keller", "anna@example.com", Team.PASSWORD);
    }

    private boolean setUp(FirstOwner owner) {
        try {
            firstSteps.setUp(owner);
            return true;
        } catch (InvalidInput done) {
            return false;
        }
    }

    private static boolean refused(java.util.function.BooleanSupplier setUp) {
        return !setUp.getAsBoolean();
    }

    private void open() {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        UI.getCurrent().navigate(SetupView.class);
    }

    private String redirect(String path) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        security.doFilter(get(path).buildRequest(new MockServletContext()), answer, (request, response) -> {});
        return answer.getRedirectedUrl();
    }
}
