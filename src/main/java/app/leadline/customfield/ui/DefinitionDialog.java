package app.leadline.customfield.ui;

import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldDefinition;
import app.leadline.shared.ConcurrentChange;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Adds a definition or edits one. What is wrong is said while typing, next to what was typed. */
class DefinitionDialog extends Dialog {

    private final DefinitionForm form;
    private final DefinitionActions.Save save;
    private final Div problem = new Div();

    /** For a new one. */
    DefinitionDialog(DefinitionDraft draft, OptionUses optionUses, DefinitionActions.Save save) {
        this("customfield.settings.add", new DefinitionForm(draft, true, optionUses), save);
    }

    /** For one that exists. */
    DefinitionDialog(FieldDefinition field, OptionUses optionUses, DefinitionActions.Save save) {
        this("customfield.settings.edit.title", new DefinitionForm(DefinitionDraft.of(field), false, optionUses), save);
    }

    private DefinitionDialog(String title, DefinitionForm form, DefinitionActions.Save save) {
        this.form = form;
        this.save = save;
        addClassName("cf-dialog");
        setHeaderTitle(getTranslation(title));
        setCloseOnOutsideClick(false);
        problem.addClassName("ll-problem");
        problem.getElement().setAttribute("role", "alert");
        add(form, problem);
        Button confirm = new Button(getTranslation("shared.save"), click -> save());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), confirm);
        form.onEnter(this::save);
    }

    private void save() {
        problem.setText("");
        DefinitionDraft draft = form.draft();
        if (!form.showAll(draft.problems())) {
            return;
        }
        try {
            save.save(draft, form.fates());
            close();
        } catch (InvalidInput refused) {
            form.showAll(refused.problems());
            refused.problems().stream()
                    .filter(p -> p.field().isEmpty())
                    .forEach(p -> problem.setText(Texts.of(p.sentence())));
        } catch (ConcurrentChange meanwhile) {
            problem.setText(Texts.of(Sentence.of("customfield.settings.changedMeanwhile")));
        } catch (RuntimeException failure) {
            problem.setText(Texts.of(Notifications.sentenceFor(failure)));
        }
    }
}
