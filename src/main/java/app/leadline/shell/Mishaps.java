package app.leadline.shell;

import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** What a click ran into, said in a sentence; the page stays as it is. */
final class Mishaps implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (UI.getCurrent() == null) {
            log.error("outside of any page", thrown);
        } else {
            Notifications.problem(sayable(thrown));
        }
    }

    private static RuntimeException sayable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException denied) {
                return denied;
            }
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
