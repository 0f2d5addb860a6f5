package app.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** A service refused: the thing is not for this member, or is not there at all; the page does not say which. */
@AnonymousAllowed
public class AccessDeniedPage extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        add(new Problem(VaadinIcon.LOCK, "shell.denied.title", "shell.denied.hint"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
