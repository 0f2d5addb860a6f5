package app.leadline.customfield.ui;

import app.leadline.customfield.DefinitionDraft;
import app.leadline.customfield.FieldType;
import app.leadline.customfield.OptionFate;
import app.leadline.customfield.OptionId;
import app.leadline.shared.InvalidInput.Problem;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a definition. */
class DefinitionForm extends Div {

    private final boolean fresh;
    private final Select<FieldType> type = new Select<>();
    private final Map<String, TextField> texts = new LinkedHashMap<>();
    private final Div bounds = new Div();
    private final OptionRows options;
    private final Checkbox required = new Checkbox();
    private final Checkbox members = new Checkbox();

    /** Parts somebody has been in: only they are told what is wrong before saving. */
    private final Set<String> touched = new HashSet<>();

    private boolean ownName;

    DefinitionForm(DefinitionDraft draft, boolean fresh, OptionUses optionUses) {
        this.fresh = fresh;
        this.ownName = !fresh;
        this.options = new OptionRows(draft.options(), optionUses, () -> changed("options"));
        addClassName("cf-form");
        bounds.addClassName("cf-bounds");
        add(text("label", draft.label()), type(draft.type()), text("name", draft.name()), text("help", draft.help()));
        bounds.add(text("min", draft.min()), text("max", draft.max()));
        required.setLabel(getTranslation("customfield.form.required"));
        required.setHelperText(getTranslation("customfield.form.required.hint"));
        required.setValue(draft.required());
        members.setLabel(getTranslation("customfield.form.members"));
        members.setHelperText(getTranslation("customfield.form.members.hint"));
        members.setValue(draft.editableByMembers());
        add(bounds, options, required, members);
        part("name").setReadOnly(!fresh);
        part("name").addClassName("cf-code");
        part("label").setAutofocus(true);
        showParts();
    }

    DefinitionDraft draft() {
        return new DefinitionDraft(
                value("name"),
                value("label"),
                value("help"),
                type.getValue(),
                required.getValue(),
                members.getValue(),
                value("min"),
                value("max"),
                options.drafts());
    }

    Map<OptionId, OptionFate> fates() {
        return options.fates();
    }

    /** @return whether there was nothing to show */
    boolean showAll(List<Problem> problems) {
        touched.addAll(texts.keySet());
        touched.add("options");
        show(problems);
        return problems.isEmpty();
    }

    void onEnter(Runnable action) {
        texts.values().forEach(input -> Keys.on(input, Keys.ENTER, action));
    }

    private void show(List<Problem> problems) {
        texts.forEach((part, input) -> {
            String sentence = sentence(problems, part);
            input.setInvalid(touched.contains(part) && !sentence.isEmpty());
            input.setErrorMessage(sentence);
        });
        if (touched.contains("options")) {
            options.show(problems);
        }
    }

    private static String sentence(List<Problem> problems, String part) {
        return problems.stream()
                .filter(p -> p.field().equals(part))
                .findFirst()
                .map(p -> Texts.of(p.sentence()))
                .orElse("");
    }

    private TextField text(String part, String value) {
        TextField input = new TextField(getTranslation("customfield.form." + part));
        input.setHelperText(getTranslation("customfield.form." + part + ".hint"));
        input.setValue(value);
        input.setManualValidation(true);
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                suggestName(part);
                changed(part);
            }
        });
        texts.put(part, input);
        return input;
    }

    /** The name follows the label until somebody writes a name. */
    private void suggestName(String part) {
        if (part.equals("name")) {
            ownName = true;
        } else if (part.equals("label") && !ownName) {
            part("name").setValue(DefinitionDraft.nameFor(value("label")));
        }
    }

    private void changed(String part) {
        touched.add(part);
        show(draft().problems());
    }

    private Component type(FieldType value) {
        type.setLabel(getTranslation("customfield.form.type"));
        type.setItems(FieldType.values());
        type.setItemLabelGenerator(FieldTypeLook::name);
        type.setRenderer(new ComponentRenderer<>(DefinitionForm::typeItem));
        type.setValue(value);
        type.setWidthFull();
        type.setReadOnly(!fresh);
        type.setHelperText(FieldTypeLook.hint(value));
        type.addValueChangeListener(change -> {
            type.setHelperText(FieldTypeLook.hint(change.getValue()));
            showParts();
        });
        return type;
    }

    private static Component typeItem(FieldType type) {
        Div item = new Div(FieldTypeLook.icon(type), new Span(FieldTypeLook.name(type)));
        item.addClassName("cf-type-item");
        return item;
    }

    private void showParts() {
        bounds.setVisible(type.getValue().hasBounds());
        options.setVisible(type.getValue().hasOptions());
    }

    private TextField part(String part) {
        return java.util.Objects.requireNonNull(texts.get(part));
    }

    private String value(String part) {
        return part(part).getValue();
    }
}
