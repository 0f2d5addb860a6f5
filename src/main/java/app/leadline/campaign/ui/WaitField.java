package app.leadline.campaign.ui;

import app.leadline.shared.InvalidInput;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a message waits for the one before it: a number and its unit. */
class WaitField extends Div {

    private static final int LONGEST_DAYS = 365;

    private final IntegerField number = new IntegerField();
    private final Select<Unit> unit = new Select<>();
    private final Span words = new Span();

    private enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }

        /** The largest one that says it exactly. */
        static Unit of(Duration wait) {
            if (wait.isZero() || wait.toMinutes() % DAYS.length.toMinutes() == 0) {
                return DAYS;
            }
            return wait.toMinutes() % HOURS.length.toMinutes() == 0 ? HOURS : MINUTES;
        }
    }

    WaitField(Duration wait, Runnable onChange) {
        addClassName("campaign-wait");
        Unit exact = Unit.of(wait);
        number.setValue((int) wait.dividedBy(exact.length));
        number.setMin(0);
        number.setStepButtonsVisible(true);
        number.setManualValidation(true);
        number.setAriaLabel(getTranslation("campaign.form.wait"));
        number.addValueChangeListener(change -> onChange.run());
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(one -> getTranslation("campaign.form.wait." + one));
        unit.setValue(exact);
        unit.setAriaLabel(getTranslation("campaign.form.wait.unit"));
        unit.addValueChangeListener(change -> onChange.run());
        words.addClassName("ll-quiet");
        add(number, unit, words);
    }

    void setFirst(boolean first) {
        words.setText(getTranslation(first ? "campaign.form.wait.first" : "campaign.form.wait.after"));
    }

    void setReadOnly(boolean readOnly) {
        number.setReadOnly(readOnly);
        unit.setReadOnly(readOnly);
    }

    /** As it was entered, also when it cannot be understood. */
    record Entered(@Nullable Integer number, Unit unit) {}

    Entered entered() {
        return new Entered(number.getValue(), unit.getValue());
    }

    @SuppressWarnings("NullAway") // an empty field holds null
    void enter(Entered other) {
        number.setValue(other.number());
        unit.setValue(other.unit());
    }

    HasValidation field() {
        return number;
    }

    Duration wait(String field) {
        Integer entered = number.getValue();
        if (entered == null) {
            throw new InvalidInput(field, "campaign.invalid.wait", LONGEST_DAYS);
        }
        return unit.getValue().length.multipliedBy(entered);
    }
}
