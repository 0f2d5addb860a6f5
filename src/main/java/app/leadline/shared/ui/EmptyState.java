package app.leadline.shared.ui;

import app.leadline.shared.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Nothing here yet: says so, why, and what to do next. */
public class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, Sentence title, Sentence hint, Component... actions) {
        addClassName("ll-empty");
        Span heading = new Span(Texts.of(title));
        heading.addClassName("ll-empty-title");
        Component picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, heading, new Paragraph(Texts.of(hint)));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("ll-empty-actions");
            add(row);
        }
    }

    /** Something could not be read: says why, and offers to try again. */
    public static EmptyState unread(Sentence what, RuntimeException failure, Runnable again) {
        Button retry = new Button(Texts.of("shared.retry"), click -> again.run());
        return new EmptyState(VaadinIcon.WARNING, what, Notifications.whyUnread(failure), retry);
    }

    /** The words and filters above find nothing: offers to take them away. */
    public static EmptyState noMatch(Sentence title, Sentence hint, Runnable clearing) {
        Button clear = new Button(Texts.of("shared.filters.clear"), click -> clearing.run());
        return new EmptyState(VaadinIcon.SEARCH, title, hint, clear);
    }
}
