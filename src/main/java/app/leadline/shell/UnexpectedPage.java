package app.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody's intention: the log has the details, the page none. */
@AnonymousAllowed
public class UnexpectedPage extends Div implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("could not show {}", event.getLocation().getPath(), parameter.getException());
        removeAll();
        add(new Problem(VaadinIcon.WARNING, "shell.unexpected.title", "shell.unexpected.hint"));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
