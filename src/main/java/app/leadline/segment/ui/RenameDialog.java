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
import java.util.function.Consumer;

/** Another name and colour for a segment. */
class RenameDialog extends Dialog {

    private final Rename rename;
    private final TextField name = new TextField(getTranslation("segment.name"));
    private final TagColourChoice colours = new TagColourChoice(this::choose);
    private final FieldProblems problems = new FieldProblems().at("name", name);
    private final Button save = new Button(getTranslation("shared.save"), click -> save());
    private TagColour colour;

    /** Saves both behind the page, and calls one of the two when it has. */
    @FunctionalInterface
    interface Rename {
        void begin(String name, TagColour colour, Runnable saved, Consumer<RuntimeException> failed);
    }

    RenameDialog(SegmentSummary segment, Rename rename) {
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
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), save);
    }

    private void choose(TagColour chosen) {
        colour = chosen;
        colours.show(getTranslation("segment.this"), chosen);
    }

    private void save() {
        if (save.isEnabled()) {
            save.setEnabled(false);
            rename.begin(name.getValue(), colour, this::close, this::refused);
        }
    }

    private void refused(RuntimeException failure) {
        save.setEnabled(true);
        problems.pass(() -> {
            throw failure;
        });
    }
}
