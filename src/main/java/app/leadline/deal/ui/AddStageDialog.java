package app.leadline.deal.ui;

import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageDraft;
import app.leadline.deal.StageKind;
import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagColourChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.FieldProblems;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** Enters a new stage. */
class AddStageDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("deal.stages.name"));
    private final Select<StageKind> kind = new Select<>();
    private final TagColourChoice colour = new TagColourChoice(this::choose);
    private TagColour chosen = TagColour.TEAL;

    AddStageDialog(CurrentMember member, StageCatalog catalog, Runnable onAdded) {
        setHeaderTitle(getTranslation("deal.stages.add"));
        setWidth("min(26rem, 100vw)");
        name.setManualValidation(true);
        name.setMaxLength(StageDraft.NAME_LIMIT);
        kind.setLabel(getTranslation("deal.stages.kind"));
        kind.setItems(StageKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("deal.kind." + one));
        kind.setValue(StageKind.OPEN);
        kind.setHelperText(getTranslation("deal.stages.kind.hint"));
        choose(chosen);
        Div named = new Div(colour, name);
        named.addClassName("stage-named");
        Div form = new Div(named, kind);
        form.addClassName("stage-form");
        add(form);
        FieldProblems problems = new FieldProblems().at("name", name);
        Button save = new Button(getTranslation("deal.stages.add"), click -> {
            // The second half of a double click arrives when the first has saved already.
            if (isOpened()) {
                problems.pass(() -> {
                    catalog.create(member, new StageDraft(name.getValue(), chosen, kind.getValue()));
                    close();
                    onAdded.run();
                });
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this).setResetFocusOnActiveElement(true);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                name.focus();
            }
        });
    }

    private void choose(TagColour one) {
        chosen = one;
        colour.show(getTranslation("deal.stages.name"), one);
    }
}
