package app.leadline.conversation.ui;

import com.vaadin.flow.component.html.Paragraph;

/** In the place of messages that are not there, why. */
class NoMessages extends Paragraph {

    private static final long serialVersionUID = 1L;

    NoMessages() {
        addClassName("msg-nothing");
        setVisible(false);
    }

    /** @param why key of the sentence */
    void show(boolean none, String why, Object... arguments) {
        setVisible(none);
        setText(getTranslation(why, arguments));
    }
}
