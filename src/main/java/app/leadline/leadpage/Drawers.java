package app.leadline.leadpage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The side columns of a window too narrow for them: at most one is open, over the tabs. */
class Drawers {

    private final Div frame;

    Drawers(Div frame) {
        this.frame = frame;
    }

    void toggle(String side) {
        boolean open = frame.hasClassName(side + "-open");
        close();
        if (!open) {
            frame.addClassName(side + "-open");
        }
    }

    /** The one that something stands in. */
    void openAround(Component something) {
        close();
        for (Component around = something;
                around != null;
                around = around.getParent().orElse(null)) {
            if (around.getElement().getClassList().contains("lead-left")) {
                frame.addClassName("left-open");
            } else if (around.getElement().getClassList().contains("lead-right")) {
                frame.addClassName("right-open");
            }
        }
    }

    private void close() {
        frame.removeClassNames("left-open", "right-open");
    }
}
