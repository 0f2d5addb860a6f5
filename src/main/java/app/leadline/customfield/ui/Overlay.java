package app.leadline.customfield.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;

/** A field with a list or a calendar of its own: when to open it, and when somebody has left the field. */
final class Overlay {

    private boolean away;

    private Overlay() {}

    /** Calls back when the focus has gone, and not only into the list or the calendar. */
    static <C extends Component & BlurNotifier<?> & FocusNotifier<?>> void onLeave(C field, Runnable left) {
        Overlay state = new Overlay();
        field.addFocusListener(focus -> state.away = false);
        field.addBlurListener(blur -> {
            state.away = true;
            if (!isOpen(field)) {
                left.run();
            }
        });
        field.getElement().addPropertyChangeListener("opened", "opened-changed", change -> {
            if (state.away && !isOpen(field)) {
                left.run();
            }
        });
    }

    /** Opens the list once the browser has drawn the field: earlier it has no width to measure. */
    static void openWhenDrawn(Component field) {
        field.getElement().executeJs("this.updateComplete.then(() => requestAnimationFrame(() => this.opened = true))");
    }

    private static boolean isOpen(Component field) {
        return field.getElement().getProperty("opened", false);
    }
}
