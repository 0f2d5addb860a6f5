package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldType;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.LocalNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line: text, numbers, addresses. Enter and leaving keep it. */
class LineEditor implements ValueEditor {

    private final FieldDefinition field;
    private final Locale reader;
    private final TextField input = new TextField();

    LineEditor(FieldDefinition field, Host host, Locale reader) {
        this.field = field;
        this.reader = reader;
        input.setAriaLabel(field.label());
        input.setManualValidation(true);
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.setPlaceholder(bounds());
        input.addValueChangeListener(change -> refuse(""));
        input.addBlurListener(blur -> host.commit(false));
        Keys.on(input, Keys.ENTER, () -> host.commit(true));
        input.getElement().executeJs("this.inputElement.inputMode = $0", keyboard());
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void start(@Nullable String canonical) {
        input.setValue(
                canonical == null
                        ? ""
                        : field.type() == FieldType.NUMBER ? LocalNumber.typed(canonical, reader) : canonical);
    }

    @Override
    public void focus() {
        input.focus();
        input.getElement().executeJs("this.inputElement.select()");
    }

    @Override
    public String text() {
        String typed = input.getValue();
        return field.type() == FieldType.NUMBER ? LocalNumber.neutral(typed, reader) : typed;
    }

    @Override
    public void refuse(String sentence) {
        input.setInvalid(!sentence.isEmpty());
        input.setErrorMessage(sentence);
    }

    /** The keyboard of a phone. */
    private String keyboard() {
        return switch (field.type()) {
            case NUMBER -> "decimal";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case URL -> "url";
            default -> "text";
        };
    }

    private String bounds() {
        return field.min() == null && field.max() == null ? "" : bound(field.min()) + " – " + bound(field.max());
    }

    private String bound(@Nullable BigDecimal number) {
        return number == null ? "…" : LocalNumber.shown(number.toPlainString(), reader);
    }
}
