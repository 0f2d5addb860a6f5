package app.leadline.customfield.ui;

import app.leadline.customfield.OptionDraft;
import app.leadline.customfield.OptionFate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Asks what becomes of the values that have an option which is to be removed. */
class OptionRemoval extends Dialog {

    private enum Answer {
        REPLACE,
        CLEAR
    }

    private final RadioButtonGroup<Answer> answer = new RadioButtonGroup<>();
    private final Select<OptionDraft> other = new Select<>();
    private final Button confirm;

    OptionRemoval(
            String label, long leads, List<String> segments, List<OptionDraft> others, Consumer<OptionFate> decided) {
        addClassName("cf-dialog");
        setHeaderTitle(getTranslation("customfield.removal.title", label));
        answer.setItems(others.isEmpty() ? List.of(Answer.CLEAR) : List.of(Answer.REPLACE, Answer.CLEAR));
        answer.setItemLabelGenerator(choice -> getTranslation("customfield.removal." + choice));
        answer.setAriaLabel(getTranslation("customfield.removal.question"));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.addValueChangeListener(change -> choose());
        other.setItems(others);
        other.setItemLabelGenerator(OptionDraft::label);
        other.setAriaLabel(getTranslation("customfield.removal.REPLACE"));
        other.setWidthFull();
        other.addValueChangeListener(change -> choose());
        confirm = new Button(getTranslation("customfield.removal.confirm"), click -> {
            decided.accept(fate());
            close();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(getTranslation("customfield.removal.used", leads)),
                answer,
                other,
                new Paragraph(getTranslation("customfield.removal.later")));
        if (!segments.isEmpty()) {
            add(new Paragraph(
                    getTranslation("customfield.removal.segments", segments.size(), String.join(", ", segments))));
        }
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), confirm);
        choose();
    }

    private void choose() {
        other.setVisible(answer.getValue() == Answer.REPLACE);
        confirm.setEnabled(
                answer.getValue() == Answer.CLEAR || (answer.getValue() == Answer.REPLACE && other.getValue() != null));
    }

    private OptionFate fate() {
        return answer.getValue() == Answer.CLEAR
                ? new OptionFate.Clear()
                : new OptionFate.ReplaceBy(
                        Objects.requireNonNull(other.getValue().id()));
    }
}
