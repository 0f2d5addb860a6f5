package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day, typed as the reader's language writes it or picked from the calendar. Picking keeps it. */
class DateEditor implements ValueEditor {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 22);

    private final DatePicker input;
    private boolean refused;

    DateEditor(FieldDefinition field, Host host, Locale reader) {
        input = new DatePicker();
        input.setLocale(reader);
        input.setAriaLabel(field.label());
        input.setWidthFull();
        DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
        texts.setBadInputErrorMessage(input.getTranslation(
                "customfield.invalid.dateTyped",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(reader)
                        .format(EXAMPLE)));
        texts.setFirstDayOfWeek(WeekFields.of(reader).getFirstDayOfWeek().getValue() % 7);
        input.setI18n(texts);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                host.commit(true);
            }
        });
        Overlay.onLeave(input, () -> host.commit(false));
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void start(@Nullable String canonical) {
        input.setValue(canonical == null ? null : LocalDate.parse(canonical));
    }

    @Override
    public void focus() {
        input.focus();
    }

    @Override
    public @Nullable String text() {
        LocalDate day = input.getValue();
        return day == null ? null : day.toString();
    }

    @Override
    public void refuse(String sentence) {
        refused = !sentence.isEmpty();
        input.setInvalid(refused);
        input.setErrorMessage(sentence);
    }

    @Override
    public boolean unreadable() {
        return input.isInvalid() && !refused;
    }
}
