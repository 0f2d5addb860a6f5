package app.leadline.conversation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Brings a reader who has scrolled up back to the newest message, and says how many wait there. */
class NewestButton extends Button {

    private static final long serialVersionUID = 1L;
    private long missed;

    NewestButton(MessageList list) {
        super(VaadinIcon.ANGLE_DOWN.create());
        addClassName("msg-newest");
        setTooltipText(getTranslation("messages.newest"));
        addClickListener(click -> list.moveToEnd());
        tell();
    }

    /** @param count how many stand further down than the reader has come */
    void missed(long count) {
        missed = count;
        tell();
    }

    private void tell() {
        String words = missed == 0 ? "" : getTranslation("messages.newest.missed", missed);
        setText(words);
        setAriaLabel(missed == 0 ? getTranslation("messages.newest") : words);
    }
}
