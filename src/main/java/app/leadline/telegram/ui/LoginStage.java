package app.leadline.telegram.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Where one step of a login is shown at a time, with the button that goes on, and a sign that Telegram is asked. */
class LoginStage extends Div {

    private final Div place = new Div();
    private final ProgressBar waiting = new ProgressBar();
    private final Button next;
    private boolean busy;

    /** @param next stands elsewhere; is shown for steps with an answer, and can be pressed while nothing is asked */
    LoginStage(Button next) {
        this.next = next;
        next.addThemeVariants(ButtonVariant.PRIMARY);
        waiting.setIndeterminate(true);
        waiting.getElement().setAttribute("aria-label", getTranslation("telegram.login.waiting"));
        waiting.addClassName("tg-connect-waiting");
        place.addClassName("tg-connect-place");
        add(place, waiting);
        busy(false);
    }

    /** @return whether it is another step than before */
    boolean show(Component step) {
        if (step == shown()) {
            return false;
        }
        place.removeAll();
        place.add(step);
        busy(false);
        return true;
    }

    private @Nullable Component shown() {
        return place.getChildren().findFirst().orElse(null);
    }

    /** The step that waits for an answer now; null when none does. */
    @Nullable
    AnswerStep answerable() {
        return !busy && shown() instanceof AnswerStep step ? step : null;
    }

    void busy(boolean now) {
        busy = now;
        waiting.getElement().setAttribute("data-on", now);
        next.setEnabled(!now);
        next.setVisible(shown() instanceof AnswerStep);
        if (shown() instanceof AnswerStep step) {
            next.setText(getTranslation(step.action()));
        }
    }
}
