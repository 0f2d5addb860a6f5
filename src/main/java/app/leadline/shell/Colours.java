package app.leadline.shell;

import app.leadline.organization.Theme;
import com.vaadin.flow.component.page.ColorScheme;

/** The choice of the member as browsers call it. */
final class Colours {

    private Colours() {}

    static ColorScheme.Value of(Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
