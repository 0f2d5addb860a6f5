package app.leadline.leadpage;

import com.vaadin.flow.component.html.Div;

/** The side columns of a window too narrow for them: at most one is open, over the tabs. */
class Drawers {

    private final Div frame;

    Drawers(Div frame) {
        this.frame = frame;
    }

    void toggle(String side) {
        boolean open = frame.hasClassName(side + "-open");
        frame.removeClassNames("left-open", "right-open");
        if (!open) {
            frame.addClassName(side + "-open");
        }
    }
}
