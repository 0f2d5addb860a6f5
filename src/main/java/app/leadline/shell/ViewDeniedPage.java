package app.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The router refused: a page whose annotation does not let this member in. Looks like {@link AccessDeniedPage}. */
@AnonymousAllowed
public class ViewDeniedPage extends Div implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        removeAll();
        add(new Problem(VaadinIcon.LOCK, "shell.denied.title", "shell.denied.hint"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
