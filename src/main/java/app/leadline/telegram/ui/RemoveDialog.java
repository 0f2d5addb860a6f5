package app.leadline.telegram.ui;

import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** What removing an account means, and what is to become of its conversations. */
class RemoveDialog extends Dialog {

    private final RadioButtonGroup<Boolean> withConversations = new RadioButtonGroup<>();
    private final Div problem = new Div();
    private final Button remove = new Button(getTranslation("telegram.remove.confirm"));

    /** @param action is told whether the conversations go, too */
    RemoveDialog(String name, Consumer<Boolean> action) {
        addClassName("shell-dialog");
        setHeaderTitle(getTranslation("telegram.remove.title", name));
        withConversations.setLabel(getTranslation("telegram.remove.conversations"));
        withConversations.setItems(false, true);
        withConversations.setValue(false);
        withConversations.setItemLabelGenerator(
                gone -> getTranslation(gone ? "telegram.remove.delete" : "telegram.remove.keep"));
        withConversations.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        Div form = new Div(
                new Paragraph(getTranslation("telegram.remove.text")),
                withConversations,
                new Paragraph(getTranslation("telegram.remove.private")),
                problem);
        form.addClassName("shell-form");
        add(form);
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        remove.setDisableOnClick(true);
        remove.addClickListener(click -> {
            problem.setText("");
            action.accept(withConversations.getValue());
        });
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), remove);
    }

    void failed(Sentence why) {
        problem.setText(Texts.of(why));
        remove.setEnabled(true);
    }
}
