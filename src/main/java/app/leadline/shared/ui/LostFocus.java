package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;

/**
 * Where the focus goes on when what had it is hidden or taken away: somewhere that stays, and not at the top of the page. A component that uses
 * it carries {@code @JavaScript(LostFocus.SCRIPT)}.
 */
public final class LostFocus {

    public static final String SCRIPT = "context://scripts/focus.js";

    private LostFocus() {}

    /**
     * To be called after the change. Does nothing when the focus is somewhere, or was never in what has gone.
     *
     * @param place which can have the focus; best one where a key pressed too late does nothing
     */
    public static void goesOnAt(Component place) {
        place.getElement().executeJs("window.Leadline.focus.goesOnAt(this)");
    }
}
