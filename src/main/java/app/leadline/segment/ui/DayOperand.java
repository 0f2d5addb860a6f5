package app.leadline.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** A day, or the first and the last one, typed as the reader's language writes it or picked from the calendar. */
class DayOperand implements Operand {

    /** Stands for what was typed and is no day; the browser does not tell it. */
    private static final String UNREADABLE = "?";

    private final List<DatePicker> inputs;
    private final Div row = new Div();
    private boolean refused;

    DayOperand(int many, Locale reader, Runnable onChange) {
        row.addClassNames("segment-operand", "segment-operand-day");
        inputs = IntStream.range(0, many).mapToObj(i -> input(reader, onChange)).toList();
        row.add(inputs.getFirst());
        if (many > 1) {
            row.add(new Span(row.getTranslation("segment.editor.between")), inputs.getLast());
        }
    }

    private DatePicker input(Locale reader, Runnable onChange) {
        DatePicker input = new DatePicker();
        input.setLocale(reader);
        input.setAriaLabel(row.getTranslation("segment.editor.value.DAY"));
        DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
        texts.setBadInputErrorMessage(row.getTranslation("segment.invalid.value.DATE"));
        texts.setFirstDayOfWeek(WeekFields.of(reader).getFirstDayOfWeek().getValue() % 7);
        input.setI18n(texts);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        return input;
    }

    @Override
    public Component component() {
        return row;
    }

    @Override
    public List<String> values() {
        return inputs.stream()
                .map(this::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String value(DatePicker input) {
        if (input.getValue() != null) {
            return input.getValue().toString();
        }
        return input.isInvalid() && !refused ? UNREADABLE : "";
    }

    @Override
    public void start(List<String> values) {
        for (int i = 0; i < Math.min(values.size(), inputs.size()); i++) {
            String value = values.get(i);
            inputs.get(i).setValue(value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : null);
        }
    }

    @Override
    public void focus() {
        inputs.getFirst().focus();
    }

    @Override
    public void refuse(String sentence) {
        boolean wrong = !sentence.isEmpty();
        if (wrong || refused) {
            refused = wrong;
            inputs.forEach(input -> input.setInvalid(wrong));
            inputs.getFirst().setErrorMessage(Objects.requireNonNullElse(sentence, ""));
        }
    }
}
