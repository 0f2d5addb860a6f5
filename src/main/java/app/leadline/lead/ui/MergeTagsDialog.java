package app.leadline.lead.ui;

import app.leadline.lead.Tag;
import app.leadline.lead.TagCatalog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Chooses the tag that takes the place of another one, and says what will happen. */
class MergeTagsDialog extends Dialog {

    MergeTagsDialog(TagCatalog.Use gone, List<TagCatalog.Use> all, Consumer<Tag> onMerge) {
        addClassName("merge-tags");
        setHeaderTitle(getTranslation("tags.merge.title", gone.tag().name()));
        Paragraph consequence =
                new Paragraph(getTranslation("tags.merge.choose", gone.tag().name()));
        ComboBox<Tag> into = new ComboBox<>(getTranslation("tags.merge.into"));
        into.setItems(all.stream()
                .map(TagCatalog.Use::tag)
                .filter(tag -> !tag.id().equals(gone.tag().id()))
                .toList());
        into.setItemLabelGenerator(Tag::name);
        into.setWidthFull();
        Button merge = new Button(getTranslation("tags.merge.confirm"), click -> {
            close();
            onMerge.accept(into.getValue());
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.setEnabled(false);
        into.addValueChangeListener(change -> {
            Tag chosen = change.getValue();
            merge.setEnabled(chosen != null);
            consequence.setText(
                    chosen == null
                            ? getTranslation("tags.merge.choose", gone.tag().name())
                            : getTranslation(
                                    "tags.merge.consequence",
                                    gone.leads(),
                                    gone.tag().name(),
                                    chosen.name()));
        });
        add(into, consequence);
        getFooter().add(new Button(getTranslation("shared.cancel"), click -> close()), merge);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                into.focus();
            }
        });
    }
}
