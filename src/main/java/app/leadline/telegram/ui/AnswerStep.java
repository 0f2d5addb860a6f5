package app.leadline.telegram.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import app.leadline.telegram.Login;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.BiConsumer;

/** One thing that Telegram asks for: what it is, and a field for it. */
class AnswerStep extends Div {

    private final Paragraph hint = new Paragraph();
    private final TextFieldBase<?, String> field;
    private final String action;
    private final BiConsumer<Login, String> send;

    /**
     * @param action key of what the button says
     * @param send waits for Telegram; throws what is wrong with the answer
     */
    AnswerStep(TextFieldBase<?, String> field, String action, BiConsumer<Login, String> send) {
        this.field = field;
        this.action = action;
        this.send = send;
        addClassName("tg-answer");
        hint.addClassName("ll-quiet");
        field.setManualValidation(true);
        add(hint, (Component) field);
    }

    String action() {
        return action;
    }

    void hint(String text) {
        hint.setText(text);
    }

    String answer() {
        return field.getValue();
    }

    /** From another thread: the answer as it was when it was given. */
    void send(Login login, String answer) {
        send.accept(login, answer);
    }

    /** What was typed stays, to be corrected. */
    void problem(Sentence sentence) {
        field.setErrorMessage(Texts.of(sentence));
        field.setInvalid(true);
        turnTo();
    }

    void settled() {
        field.setInvalid(false);
    }

    void turnTo() {
        field.focus();
        field.getElement().executeJs("this.inputElement.select()");
    }

    /** Secrets do not outlive their use. */
    void forget() {
        settled();
        field.clear();
    }
}
