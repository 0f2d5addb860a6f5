package app.leadline.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says which value is back, and takes it back again. */
class RestoredNotice extends Notification {

    private static final int LONG_ENOUGH_TO_REGRET = 8_000;

    /** @param fieldAndValue as people call them */
    RestoredNotice(String[] fieldAndValue, Runnable undo) {
        setPosition(Position.BOTTOM_START);
        setDuration(LONG_ENOUGH_TO_REGRET);
        Button back = new Button(getTranslation("activity.restore.undo"), click -> {
            close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span sentence = new Span(getTranslation("activity.restore.done", (Object[]) fieldAndValue));
        sentence.getElement().setAttribute("dir", "auto");
        Div row = new Div(sentence, back);
        row.addClassName("activity-restored");
        add(row);
    }
}
