package app.leadline.segment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;

/** Chooses what a condition asks about; typing finds it, groups keep their headings. */
class FieldChoice extends ComboBox<FieldItem> {

    FieldChoice(RuleWords words) {
        setItemsWithFilterConverter(
                query -> words.find(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> words.find(query.getFilter().orElse("")).size(),
                typed -> typed);
        setItemLabelGenerator(FieldItem::label);
        setRenderer(LitRenderer.<FieldItem>of("""
                        <div class="segment-field">
                          ${item.heading ? html`<div class="segment-field-heading">${item.heading}</div>` : ''}
                          <div dir="auto">${item.label}</div>
                        </div>""")
                .withProperty("heading", FieldItem::heading)
                .withProperty("label", FieldItem::label));
        setAriaLabel(getTranslation("segment.editor.field"));
        setPlaceholder(getTranslation("segment.editor.field.choose"));
        setManualValidation(true);
        getStyle().set("--vaadin-combo-box-overlay-width", "16rem");
    }
}
