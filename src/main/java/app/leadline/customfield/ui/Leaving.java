package app.leadline.customfield.ui;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusNotifier;

/** When somebody has left a field that has a list or a calendar of its own: not while that is open. */
final class Leaving {

    private boolean away;

    private Leaving() {}

    static <C extends Component & BlurNotifier<?> & FocusNotifier<?>> void of(C field, Runnable left) {
        Leaving state = new Leaving();
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

    private static boolean isOpen(Component field) {
        return field.getElement().getProperty("opened", false);
    }
}
