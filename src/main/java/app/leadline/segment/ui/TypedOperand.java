package app.leadline.segment.ui;

import app.leadline.segment.Rule;
import app.leadline.shared.ui.LocalNumber;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line, or two for both ends: a text, a number as the reader writes numbers, a number of days. */
class TypedOperand implements Operand {

    private static final int PAUSE = 300;

    /** What is typed. */
    enum Kind {
        TEXT("text"),
        NUMBER("decimal"),
        DAYS("numeric");

        /** The keyboard of a phone. */
        private final String keyboard;

        Kind(String keyboard) {
            this.keyboard = keyboard;
        }
    }

    private final Kind kind;
    private final Locale reader;
    private final List<TextField> inputs;
    private final Div row = new Div();

    TypedOperand(Kind kind, int many, Locale reader, Runnable onChange) {
        this.kind = kind;
        this.reader = reader;
        row.addClassNames("segment-operand", "segment-operand-" + kind.name().toLowerCase(Locale.ROOT));
        inputs = IntStream.range(0, many).mapToObj(i -> input(onChange)).toList();
        row.add(inputs.getFirst());
        if (many > 1) {
            row.add(new Span(row.getTranslation("segment.editor.between")), inputs.getLast());
        }
    }

    private TextField input(Runnable onChange) {
        TextField input = new TextField();
        input.setAriaLabel(row.getTranslation("segment.editor.value." + kind));
        input.setManualValidation(true);
        input.setMaxLength(Rule.TEXT_LIMIT);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        input.getElement().executeJs("this.inputElement.inputMode = $0", kind.keyboard);
        if (kind == Kind.DAYS) {
            input.setSuffixComponent(new Span(row.getTranslation("segment.editor.days")));
        }
        return input;
    }

    @Override
    public Component component() {
        return row;
    }

    @Override
    public List<String> values() {
        Stream<String> typed = inputs.stream().map(TextField::getValue).map(String::strip);
        return (kind == Kind.NUMBER ? typed.map(this::neutral) : typed)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String neutral(String typed) {
        return LocalNumber.neutral(typed, reader);
    }

    @Override
    public void start(List<String> values) {
        for (int i = 0; i < Math.min(values.size(), inputs.size()); i++) {
            inputs.get(i).setValue(shown(values.get(i)));
        }
    }

    /** What was never a number stays as it was typed. */
    private String shown(String value) {
        return kind == Kind.NUMBER && value.matches("-?\\d+(\\.\\d+)?") ? LocalNumber.typed(value, reader) : value;
    }

    @Override
    public void focus() {
        inputs.getFirst().focus();
    }

    @Override
    public void refuse(String sentence) {
        inputs.forEach(input -> input.setInvalid(!sentence.isEmpty()));
        inputs.getFirst().setErrorMessage(sentence);
    }
}
