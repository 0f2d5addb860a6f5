package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Asks before a field and its values are deleted, and says how many values that is. */
class FieldDeletion extends Dialog {

    FieldDeletion(FieldDefinition field, long values, List<String> segments, Runnable delete) {
        addClassName("cf-dialog");
        setHeaderTitle(getTranslation("customfield.settings.delete.title", field.label()));
        add(new Paragraph(getTranslation("customfield.settings.delete.loss", values)));
        if (!segments.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "customfield.settings.delete.segments", segments.size(), String.join(", ", segments))));
        }
        Button confirm = new Button(getTranslation("customfield.settings.delete.confirm"), click -> {
            try {
                delete.run();
            } catch (RuntimeException failure) {
                Notifications.problem(failure);
            }
            close();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), confirm);
    }
}
