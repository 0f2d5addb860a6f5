package app.leadline.intelligence.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.springframework.security.access.AccessDeniedException;

/** Why there are no numbers, or no newer ones, and a button that reads them again where that can help. */
class MetricsProblem extends Div {

    private final Span text = new Span();
    private final Button retry;

    MetricsProblem(Runnable retry) {
        this.retry = new Button(Texts.of("shared.retry"), click -> retry.run());
        this.retry.addThemeVariants(ButtonVariant.SMALL);
        addClassName("intel-metrics-problem");
        getElement().setAttribute("role", "status");
        add(text, this.retry);
        clear();
    }

    void clear() {
        text.setText("");
        setVisible(false);
    }

    /** @param shown whether numbers stand below that were right a moment ago */
    void say(RuntimeException failure, boolean shown) {
        boolean denied = failure instanceof AccessDeniedException;
        text.setText(
                denied
                        ? Texts.of("metrics.denied")
                        : Texts.of(
                                shown ? "metrics.failed.shown" : "metrics.failed",
                                Sentence.of("metrics.failed.title"),
                                Notifications.whyUnread(failure)));
        retry.setVisible(!denied);
        setVisible(true);
    }
}
