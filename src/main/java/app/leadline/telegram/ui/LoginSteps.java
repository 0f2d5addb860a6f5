package app.leadline.telegram.ui;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.PhoneNumber;
import app.leadline.telegram.Login;
import app.leadline.telegram.SessionState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps in which Telegram is answered: phone number, code, two-step password. */
class LoginSteps {

    private static final String CODE_CHARACTERS = "[0-9\\s-]";

    private final TextField number = new TextField(text("telegram.login.phone"));
    private final TextField digits = new TextField(text("telegram.login.code"));
    private final PasswordField secret = new PasswordField(text("telegram.login.password"));
    private final AnswerStep phone = new AnswerStep(number, "telegram.login.phone.send", Login::byPhone);
    private final AnswerStep code = new AnswerStep(digits, "telegram.login.submit", Login::code);
    private final AnswerStep password = new AnswerStep(secret, "telegram.login.submit", Login::password);
    private final Button newCode;
    private int length;
    private boolean words;

    /**
     * @param known the number of the account that is connected again
     * @param complete the code has as many digits as it should
     */
    LoginSteps(@Nullable String known, Runnable complete, Runnable askForNewCode, Runnable otherNumber) {
        number.setAutocomplete(Autocomplete.TEL);
        number.setPlaceholder("+41 79 123 45 67");
        number.setValue(known == null ? "" : formatted(known));
        phone.hint(text("telegram.login.phone.hint"));
        inputMode(number, () -> "tel");
        digits.getElement().setAttribute("autocomplete", "one-time-code");
        inputMode(digits, () -> words ? "text" : "numeric");
        digits.setValueChangeMode(ValueChangeMode.EAGER);
        digits.addValueChangeListener(typed -> {
            if (length > 0 && typed.getValue().replaceAll("\\D", "").length() == length) {
                complete.run();
            }
        });
        secret.getElement().setAttribute("autocomplete", "off");
        newCode = new Button(text("telegram.login.code.new"), click -> askForNewCode.run());
        newCode.addThemeVariants(ButtonVariant.SMALL);
        Button other = new Button(text("telegram.login.code.otherNumber"), click -> otherNumber.run());
        other.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        code.add(newCode, other);
    }

    private static void inputMode(TextField field, Supplier<String> mode) {
        field.addAttachListener(attached ->
                field.getElement().executeJs("this.inputElement.setAttribute('inputmode', $0)", mode.get()));
    }

    AnswerStep phone() {
        return phone;
    }

    AnswerStep code(SessionState.AwaitingCode sent) {
        words = sent.sentTo() == SessionState.SentTo.WORDS;
        length = sent.length();
        digits.setAllowedCharPattern(words ? "" : CODE_CHARACTERS);
        code.hint(text("telegram.login.code." + sent.sentTo(), formatted(phone.answer())));
        return code;
    }

    AnswerStep password(SessionState.AwaitingPassword asked) {
        password.hint(text("telegram.login.password.hint"));
        secret.setHelperText(asked.hint().isEmpty() ? "" : text("telegram.login.password.yourHint", asked.hint()));
        return password;
    }

    void offerNewCode(boolean offer) {
        newCode.setVisible(offer);
    }

    void forgetSecrets() {
        code.forget();
        password.forget();
    }

    private static String formatted(String typed) {
        try {
            PhoneNumber number = PhoneNumber.parse(typed, null);
            return number == null ? typed : number.formatted();
        } catch (InvalidInput notYet) {
            return typed;
        }
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
