package app.leadline.segment.ui;

import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagColourChoice;
import app.leadline.segment.SegmentDraft;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.ui.FieldProblems;
import app.leadline.shared.ui.Keys;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** Another name and colour for a segment. */
class RenameDialog extends Dialog {

    private final BiConsumer<String, TagColour> rename;
    private final TextField name = new TextField(getTranslation("segment.name"));
    private final TagColourChoice colours = new TagColourChoice(this::choose);
    private final FieldProblems problems = new FieldProblems().at("name", name);
    private TagColour colour;

    /** @param rename saves both; may throw */
    RenameDialog(SegmentSummary segment, BiConsumer<String, TagColour> rename) {
        this.rename = rename;
        this.colour = segment.colour();
        setHeaderTitle(getTranslation("segment.rename.title"));
        setWidth("min(26rem, 100vw)");
        name.setValue(segment.name());
        name.setMaxLength(SegmentDraft.NAME_LIMIT);
        name.setManualValidation(true);
        name.setWidthFull();
        name.setAutofocus(true);
        Keys.on(name, Keys.ENTER, this::save);
        choose(colour);
        Div named = new Div(colours, name);
        named.addClassName("segment-named");
        add(named);
        Button save = new Button(getTranslation("shared.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
    }

    private void choose(TagColour chosen) {
        colour = chosen;
        colours.show(getTranslation("segment.this"), chosen);
    }

    private void save() {
        if (problems.pass(() -> rename.accept(name.getValue(), colour))) {
            close();
        }
    }
}
