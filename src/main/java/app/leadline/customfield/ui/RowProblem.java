package app.leadline.customfield.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** What a row has to say below its value: why it was not saved, or the question whose value shall stand. */
class RowProblem extends Div {

    private final Span sentence = new Span();
    private final Div choice = new Div();

    RowProblem() {
        addClassName("cf-problem");
        getElement().setAttribute("role", "status");
        choice.addClassName("cf-choice");
    }

    void say(String text) {
        removeAll();
        removeClassName("cf-note");
        sentence.setText(text);
        add(sentence);
    }

    void clear() {
        removeAll();
    }

    void clearIf(boolean changed) {
        if (changed) {
            clear();
        }
    }

    boolean isQuestion() {
        return choice.isAttached() || choice.getParent().isPresent();
    }

    /** Somebody else changed the value while this row is being edited. */
    void changed(String theirs) {
        boolean question = isQuestion();
        say(getTranslation("customfield.changed.meanwhile", theirs));
        addClassName("cf-note");
        if (question) {
            add(choice);
        }
    }

    /** A write was stale: which value shall stand? */
    void ask(String theirs, String mine, Runnable keepMine, Runnable takeTheirs) {
        say(getTranslation("customfield.changed.stale", theirs));
        choice.removeAll();
        choice.add(
                button(getTranslation("customfield.changed.keepMine", mine), keepMine),
                button(getTranslation("customfield.changed.takeTheirs"), takeTheirs));
        add(choice);
    }

    private static NativeButton button(String text, Runnable action) {
        NativeButton button = new NativeButton(text, click -> action.run());
        button.addClassName("ll-link-button");
        return button;
    }
}
