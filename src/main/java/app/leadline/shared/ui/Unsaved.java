package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.router.BeforeLeaveEvent;

/**
 * Keeps people from losing what they typed: the page asks before another one is opened in its place, and the browser asks before the
 * window is closed, for which the view that uses it carries {@code @JavaScript(Unsaved.SCRIPT)}.
 */
public final class Unsaved {

    /** To be named in {@link JavaScript} on the view. */
    public static final String SCRIPT = "context://scripts/unsaved.js";

    private Unsaved() {}

    /** Tells the browser whether there is something to lose. */
    public static void mark(Component editor, boolean unsaved) {
        if (unsaved) {
            editor.getElement().setAttribute("data-unsaved", true);
        } else {
            editor.getElement().removeAttribute("data-unsaved");
        }
    }

    /** Stays on the page until somebody says that it may be left. */
    public static void ask(BeforeLeaveEvent leaving) {
        BeforeLeaveEvent.ContinueNavigationAction leave = leaving.postpone();
        UI ui = UI.getCurrent();
        ConfirmLoss dialog = new ConfirmLoss(
                ui.getTranslation("shared.unsaved.title"),
                ui.getTranslation("shared.unsaved.leave"),
                leave::proceed,
                ui.getTranslation("shared.unsaved.text"));
        dialog.setCancelText(ui.getTranslation("shared.unsaved.stay"));
        dialog.addCancelListener(stay -> leave.cancel());
        dialog.open();
    }
}
