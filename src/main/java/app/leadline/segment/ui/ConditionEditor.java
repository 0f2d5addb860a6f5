package app.leadline.segment.ui;

import app.leadline.segment.Condition;
import app.leadline.segment.Operator;
import app.leadline.segment.RuleField;
import app.leadline.segment.RuleType;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked about, how it is compared, and with what. */
final class ConditionEditor extends Div implements PartEditor {

    /** What people mean most when they ask for a relative date. */
    private static final List<String> A_MONTH = List.of("30");

    private final RuleWords words;
    private final Runnable onChange;
    private final FieldChoice field;
    private final Select<Operator> operator = new Select<>();
    private final Div place = new Div();
    private Operand operand = new NoOperand(List.of());
    private @Nullable RuleField asked;
    private boolean wrong;

    /** @param start null for one in which nothing is chosen yet */
    ConditionEditor(RuleWords words, @Nullable Condition start, Runnable onChange) {
        this.words = words;
        this.onChange = onChange;
        this.field = new FieldChoice(words);
        addClassName("segment-condition");
        place.addClassName("segment-condition-value");
        operator.setAriaLabel(getTranslation("segment.editor.operator"));
        operator.setItemLabelGenerator(chosen -> getTranslation("segment.operator." + chosen));
        operator.setManualValidation(true);
        operator.setVisible(false);
        add(field, operator, place);
        if (start != null) {
            show(start);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(change.getValue());
            }
        });
        operator.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                compare(change.getOldValue(), change.getValue());
            }
        });
    }

    private void show(Condition condition) {
        if (condition.field().isEmpty()) {
            return;
        }
        FieldItem item = words.item(condition.field());
        asked = item.field();
        field.setValue(item);
        List<Operator> offered = asked == null ? List.of(condition.operator()) : asked.operators();
        operator.setItems(offered.contains(condition.operator()) ? offered : List.of(condition.operator()));
        operator.setValue(condition.operator());
        operator.setVisible(true);
        operator.setReadOnly(asked == null);
        enter(asked == null ? new NoOperand(condition.values()) : operandOf(asked, condition.operator()));
        operand.start(condition.values());
    }

    /** A cleared field is nothing to ask about: it takes back what was chosen before, so that nothing entered is lost. */
    private void ask(@Nullable FieldItem chosen) {
        if (chosen == null || chosen.field() == null) {
            onChange.run();
            return;
        }
        RuleField before = asked;
        RuleField now = chosen.field();
        Operator kept = operator.getValue();
        List<String> values = operand.values();
        asked = now;
        operator.setItems(now.operators());
        operator.setReadOnly(false);
        operator.setVisible(true);
        boolean alike = before != null && before.type() == now.type();
        Operator first =
                alike && now.operators().contains(kept) ? kept : now.operators().getFirst();
        operator.setValue(first);
        enter(operandOf(now, first));
        if (alike && !now.type().hasChoices()) {
            operand.start(values);
        } else if (first.isRelative()) {
            operand.start(A_MONTH);
        }
        focusValue();
        onChange.run();
    }

    private void compare(@Nullable Operator before, Operator now) {
        RuleField of = Objects.requireNonNull(asked);
        List<String> values = operand.values();
        boolean sameKind = before != null && (before.isRelative() == now.isRelative() || of.type() != RuleType.DATE);
        if (before == null || before.mostValues() != now.mostValues() || !sameKind) {
            enter(operandOf(of, now));
            if (sameKind) {
                operand.start(values);
            } else if (now.isRelative()) {
                operand.start(A_MONTH);
            }
        }
        onChange.run();
    }

    private Operand operandOf(RuleField of, Operator with) {
        return Operand.of(of, with, words, onChange);
    }

    private void enter(Operand entered) {
        operand = entered;
        place.removeAll();
        Component component = entered.component();
        if (component != null) {
            place.add(component);
        }
    }

    private void focusValue() {
        if (operand.component() == null) {
            operator.focus();
        } else {
            operand.focus();
        }
    }

    @Override
    public Condition part() {
        FieldItem chosen = field.getValue();
        Operator with = operator.getValue();
        return new Condition(
                chosen == null ? "" : chosen.key(),
                with == null ? Operator.KNOWN : with,
                chosen == null ? List.of() : operand.values());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void focus() {
        if (field.isEmpty()) {
            field.focus();
        } else {
            focusValue();
        }
    }

    @Override
    public boolean focusProblem() {
        if (field.isInvalid()) {
            field.focus();
        } else if (operator.isInvalid()) {
            operator.focus();
        } else if (wrong) {
            focusValue();
        }
        return wrong;
    }

    /** Each sentence stands below what it is about. */
    @Override
    public void show(String path, RuleProblems problems) {
        field.setInvalid(false);
        operator.setInvalid(false);
        operand.refuse("");
        wrong = problems.at(path).isPresent();
        problems.at(path).ifPresent(problem -> {
            String text = Texts.of(problem);
            switch (problem.key()) {
                case "segment.invalid.missing.FIELD", "segment.invalid.fieldGone" -> {
                    field.setErrorMessage(text);
                    field.setInvalid(true);
                }
                case "segment.invalid.operator" -> {
                    operator.setErrorMessage(text);
                    operator.setInvalid(true);
                }
                default -> operand.refuse(text);
            }
        });
    }
}
