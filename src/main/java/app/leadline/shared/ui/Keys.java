package app.leadline.shared.ui;

import com.vaadin.flow.component.Component;

/** Keys that do something in the browser's own order of things: only the ones asked for reach the server. */
public final class Keys {

    public static final String ENTER = "event.key === 'Enter' && !event.isComposing && !event.shiftKey";
    public static final String CTRL_ENTER = "event.key === 'Enter' && (event.ctrlKey || event.metaKey)";
    public static final String ESCAPE = "event.key === 'Escape'";
    public static final String ALT_UP = "event.altKey && event.key === 'ArrowUp'";
    public static final String ALT_DOWN = "event.altKey && event.key === 'ArrowDown'";

    private Keys() {}

    public static void on(Component component, String key, Runnable action) {
        component
                .getElement()
                .addEventListener("keydown", event -> action.run())
                .setFilter(key);
    }
}
