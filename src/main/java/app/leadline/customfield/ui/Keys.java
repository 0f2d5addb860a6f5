package app.leadline.customfield.ui;

import com.vaadin.flow.component.Component;

/** Keys that do something in the browser's own order of things: only the ones asked for reach the server. */
final class Keys {

    static final String ENTER = "event.key === 'Enter' && !event.isComposing && !event.shiftKey";
    static final String CTRL_ENTER = "event.key === 'Enter' && (event.ctrlKey || event.metaKey)";
    static final String ESCAPE = "event.key === 'Escape'";
    static final String ALT_UP = "event.altKey && event.key === 'ArrowUp'";
    static final String ALT_DOWN = "event.altKey && event.key === 'ArrowDown'";

    private Keys() {}

    static void on(Component component, String key, Runnable action) {
        component
                .getElement()
                .addEventListener("keydown", event -> action.run())
                .setFilter(key);
    }
}
