package app.leadline.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A test of views without a browser. It looks for pages in the application only: Karibu, on the same class path, brings error pages
 * of its own, and two pages for one error are refused.
 */
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    @Autowired
    SignedIn signedIn;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("app.leadline");
    }

    /** As this person, in the workspace they have chosen. */
    protected final void open(CurrentMember person, String url) {
        signIn(person);
        signedIn.workIn(person.workspace());
        Location location = new Location(url);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    protected final void signIn(CurrentMember person) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person.email(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
    }

    /** All words on the page. */
    protected final String text() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining(" "));
    }

    /** Events arrive from another thread; what has arrived is run before each look. */
    protected static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        runArrived();
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            // The threads that events come from need the processor, too.
            LockSupport.parkNanos(1_000_000);
            runArrived();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Not left to the search for components: a condition may look at one that it has. */
    private static void runArrived() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }
}
