package app.leadline.segment.ui;

import app.leadline.segment.Operator;
import app.leadline.segment.RuleField;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets people enter what a condition compares with. */
interface Operand {

    /** Null when there is nothing to enter. */
    @Nullable
    Component component();

    /** Canonical where it can be understood, else as it was typed, so that the check of the rule refuses it. */
    List<String> values();

    /** Takes values that another operand had, as far as they make sense here. */
    void start(List<String> values);

    void focus();

    /** @param sentence what would be right; empty when nothing is wrong */
    void refuse(String sentence);

    static Operand of(RuleField field, Operator operator, RuleWords words, Runnable onChange) {
        int most = operator.mostValues();
        if (most == 0) {
            return new NoOperand(List.of());
        }
        if (operator.isRelative()) {
            return new TypedOperand(TypedOperand.Kind.DAYS, 1, words.reader(), onChange);
        }
        return switch (field.type()) {
            case CHOICE, CHOICES -> new ChoiceOperand(words.choices(field), onChange);
            case TEXT -> new TypedOperand(TypedOperand.Kind.TEXT, most, words.reader(), onChange);
            case NUMBER -> new TypedOperand(TypedOperand.Kind.NUMBER, most, words.reader(), onChange);
            case DATE -> new DayOperand(most, words.reader(), onChange);
            case YES_NO -> new NoOperand(List.of());
        };
    }
}
