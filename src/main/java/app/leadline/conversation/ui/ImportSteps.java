package app.leadline.conversation.ui;

import app.leadline.conversation.ImportState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Holds the step that is shown. */
class ImportSteps extends Div {

    private static final long serialVersionUID = 1L;

    ImportSteps() {
        addClassName("import-steps");
    }

    void show(Component step) {
        removeAll();
        add(step);
    }

    /** Moves the bar that is shown; false when another step is. */
    boolean progressOf(ImportState state, String title) {
        if (getChildren().findFirst().orElse(null) instanceof ImportProgressBar bar && bar.isFor(title)) {
            bar.show(state);
            return true;
        }
        return false;
    }
}
