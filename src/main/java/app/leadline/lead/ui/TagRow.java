package app.leadline.lead.ui;

import app.leadline.lead.Tag;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tag: its colour, its name, how many leads have it, and what can be done with it. */
class TagRow extends Div {

    private final CurrentMember member;
    private final TagCatalog catalog;
    private final Runnable refresh;
    private final TagColourChoice colour = new TagColourChoice(this::recolour);
    private final NativeButton name = new NativeButton();
    private final TextField field = new TextField();
    private final Anchor leads = new Anchor();
    private final Button merge = new Button(VaadinIcon.COMPRESS_SQUARE.create(), click -> merge());
    private final Button delete = new Button(VaadinIcon.TRASH.create(), click -> confirmDelete());
    private TagCatalog.@Nullable Use use;

    TagRow(CurrentMember member, TagCatalog catalog, Runnable refresh) {
        this.member = member;
        this.catalog = catalog;
        this.refresh = refresh;
        addClassName("tag-row");
        getElement().setAttribute("role", "listitem");
        name.addClassName("tag-row-name");
        name.addClickListener(click -> edit());
        field.setVisible(false);
        field.addClassName("tag-row-field");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addKeyDownListener(Key.ENTER, key -> rename());
        field.addKeyDownListener(Key.ESCAPE, key -> stopEditing());
        field.addBlurListener(left -> rename());
        leads.addClassName("tag-row-leads");
        merge.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(colour, name, field, leads, merge, delete);
    }

    void show(TagCatalog.Use shown) {
        use = shown;
        Tag tag = shown.tag();
        colour.show(tag.name(), tag.colour());
        name.removeAll();
        name.add(new TagBadge(tag));
        name.setAriaLabel(getTranslation("tags.rename", tag.name()));
        field.setAriaLabel(getTranslation("tags.rename", tag.name()));
        leads.setText(getTranslation("tags.leads", shown.leads()));
        leads.setHref("leads?tag=" + tag.id().value());
        label(merge, "tags.merge", tag);
        label(delete, "tags.delete", tag);
    }

    private void label(Button button, String key, Tag tag) {
        button.setAriaLabel(getTranslation(key, tag.name()));
        button.setTooltipText(getTranslation(key, tag.name()));
    }

    private TagCatalog.Use use() {
        return Objects.requireNonNull(use);
    }

    private void edit() {
        field.setValue(use().tag().name());
        field.setInvalid(false);
        field.setVisible(true);
        name.setVisible(false);
        field.focus();
        field.getElement().executeJs("this.inputElement.select()");
    }

    private void stopEditing() {
        field.setVisible(false);
        name.setVisible(true);
        name.focus();
    }

    /** Leaving the field saves, as Enter does; what is refused stays in the field. */
    private void rename() {
        if (!field.isVisible()) {
            return;
        }
        try {
            if (!field.getValue().strip().equals(use().tag().name())) {
                catalog.rename(member, use().tag().id(), field.getValue());
                refresh.run();
            }
            stopEditing();
        } catch (InvalidInput invalid) {
            field.setErrorMessage(Texts.of(invalid.sentence()));
            field.setInvalid(true);
        } catch (RuntimeException failure) {
            stopEditing();
            Notifications.problem(failure);
        }
    }

    private void recolour(TagColour chosen) {
        attempt(() -> catalog.recolour(member, use().tag().id(), chosen));
    }

    private void merge() {
        new MergeTagsDialog(use(), catalog.all(member), into -> {
                    attempt(() -> {
                        long changed = catalog.merge(member, use().tag().id(), into.id());
                        Notifications.success(Sentence.of("tags.merged", changed, into.name()));
                    });
                })
                .open();
    }

    private void confirmDelete() {
        Tag tag = use().tag();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("tags.delete.title", tag.name()));
        dialog.setText(new Div(Stream.concat(
                        Stream.of(getTranslation("tags.delete.text", use().leads())),
                        catalog.suffers(member, tag).stream().map(Texts::of))
                .map(Paragraph::new)
                .toArray(Paragraph[]::new)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmText(getTranslation("shared.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> attempt(() -> {
            long changed = catalog.delete(member, tag.id());
            Notifications.success(Sentence.of("tags.deleted", changed, tag.name()));
        }));
        dialog.open();
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            Notifications.problem(failure);
        }
        refresh.run();
    }
}
