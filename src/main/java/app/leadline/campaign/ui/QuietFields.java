package app.leadline.campaign.ui;

import app.leadline.campaign.QuietHours;
import app.leadline.shared.InvalidInput;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether there are hours in which nothing is sent, and which. */
class QuietFields extends Div {

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Checkbox on = new Checkbox(getTranslation("campaign.form.quiet"));
    private final TimePicker from = picker("campaign.form.quiet.from");
    private final TimePicker until = picker("campaign.form.quiet.until");
    private final Div times = new Div(from, until);
    private final ProblemLine problem = new ProblemLine();

    QuietFields(Runnable onChange) {
        addClassNames("campaign-quiet", "campaign-form-wide");
        times.addClassName("campaign-quiet-times");
        Span hint = new Span(getTranslation("campaign.form.quiet.hint"));
        hint.addClassNames("ll-quiet", "campaign-hint");
        add(on, hint, times, problem);
        times.setVisible(false);
        on.addValueChangeListener(change -> {
            times.setVisible(change.getValue());
            onChange.run();
        });
        from.addValueChangeListener(change -> onChange.run());
        until.addValueChangeListener(change -> onChange.run());
    }

    private TimePicker picker(String label) {
        TimePicker picker = new TimePicker(getTranslation(label));
        picker.setLocale(getLocale());
        picker.setStep(Duration.ofMinutes(30));
        picker.setManualValidation(true);
        return picker;
    }

    void begin() {
        show(new QuietHours(EVENING, MORNING));
    }

    void show(@Nullable QuietHours hours) {
        on.setValue(hours != null);
        from.setValue(hours == null ? EVENING : hours.from());
        until.setValue(hours == null ? MORNING : hours.until());
    }

    void setEditable(boolean editable) {
        on.setReadOnly(!editable);
        from.setReadOnly(!editable);
        until.setReadOnly(!editable);
    }

    HasValidation problems() {
        return problem;
    }

    /** @throws InvalidInput when a time is missing */
    @Nullable
    QuietHours hours() {
        if (!on.getValue()) {
            return null;
        }
        LocalTime begin = from.getValue();
        LocalTime end = until.getValue();
        if (begin == null || end == null) {
            throw new InvalidInput("quiet", "campaign.invalid.quiet");
        }
        return new QuietHours(begin, end);
    }

    List<@Nullable Object> snapshot() {
        return Arrays.asList(on.getValue(), from.getValue(), until.getValue());
    }
}
