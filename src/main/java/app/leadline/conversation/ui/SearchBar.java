package app.leadline.conversation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The box that searches a conversation: text, how many matches, to the older and the newer one. */
class SearchBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE = 250;
    private static final int LONGEST = 200;

    /** What the box asks for. */
    interface Asked {
        void search(String text);

        /** @param newer false goes back in time */
        void step(boolean newer);

        /** From the place of one match back to the list of all. */
        void listAll();

        void close();
    }

    private final TextField text = new TextField();
    private final Span status = new Span();
    private final Button older;
    private final Button newer;
    private final Button all;

    SearchBar(Asked asked) {
        addClassName("msg-search");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("messages.search.placeholder"));
        text.setAriaLabel(getTranslation("messages.search.placeholder"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setMaxLength(LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        text.addValueChangeListener(change -> asked.search(change.getValue()));
        status.addClassName("msg-search-status");
        status.getElement().setAttribute("role", "status");
        older = button(VaadinIcon.ANGLE_UP, "messages.search.older", () -> asked.step(false));
        newer = button(VaadinIcon.ANGLE_DOWN, "messages.search.newer", () -> asked.step(true));
        all = new Button(getTranslation("messages.search.all"), click -> asked.listAll());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Component close = button(VaadinIcon.CLOSE_SMALL, "messages.search.close", asked::close);
        add(text, status, all, older, newer, close);
        key(() -> asked.step(false), Key.ENTER);
        key(() -> asked.step(true), Key.ENTER, KeyModifier.SHIFT);
        key(() -> asked.step(false), Key.ARROW_UP);
        key(() -> asked.step(true), Key.ARROW_DOWN);
        key(asked::close, Key.ESCAPE);
        idle();
    }

    void write(String searched) {
        text.setValue(searched);
    }

    void focus() {
        text.focus();
    }

    /** Nothing is searched for. */
    void idle() {
        tell("", false, false, false);
    }

    /**
     * @param number of the match the reader stands on, the newest is 1; 0 for none
     * @param inPlace whether it is shown in the conversation, and not among the matches
     */
    void found(long total, long number, boolean inPlace) {
        String words = number == 0
                ? getTranslation("messages.search.count", total)
                : getTranslation("messages.search.position", number, total);
        tell(words, inPlace, total > 0 && number < total, number > 1);
    }

    private void tell(String words, boolean inPlace, boolean hasOlder, boolean hasNewer) {
        status.setText(words);
        all.setVisible(inPlace);
        older.setEnabled(hasOlder);
        newer.setEnabled(hasNewer);
    }

    private Button button(VaadinIcon icon, String name, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(name));
        button.setTooltipText(getTranslation(name));
        return button;
    }

    private void key(Runnable action, Key key, KeyModifier... modifiers) {
        Shortcuts.addShortcutListener(text, action::run, key, modifiers).listenOn(text);
    }
}
