package app.leadline.shell;

import app.leadline.organization.CredentialsChanged;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions with pages open on this node. They end at once when their member has a new password: an open page would
 * otherwise go on hearing of changes through push. Sessions on other nodes end with their next request.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Ending the session cuts the socket; what was pushed must have left before. Requests are refused from the start. */
    private static final Duration UNTIL_SENT = Duration.ofSeconds(5);

    private final transient Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(destroy -> sessions.remove(destroy.getSession()));
    }

    /** All but the one in which the password was changed. */
    @TransactionalEventListener(fallbackExecution = true)
    void close(CredentialsChanged changed) {
        VaadinSession here = VaadinSession.getCurrent();
        sessions.stream()
                .filter(session -> session != here)
                .forEach(session -> session.access(() -> closeIfOf(changed.email(), session)));
    }

    private static void closeIfOf(String email, VaadinSession session) {
        WrappedSession http = session.getSession();
        if (http == null || !isOf(email, http)) {
            return;
        }
        session.getUIs().forEach(ui -> {
            ui.getPage().setLocation("login?ended");
            ui.push();
        });
        http.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        CompletableFuture.delayedExecutor(UNTIL_SENT.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> session.access(() -> endUnlessSignedInAgain(http)));
    }

    private static void endUnlessSignedInAgain(WrappedSession http) {
        if (http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null) {
            http.invalidate();
        }
    }

    private static boolean isOf(String email, WrappedSession http) {
        Object context = http.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                && security.getAuthentication() != null
                && email.equals(security.getAuthentication().getName());
    }
}
