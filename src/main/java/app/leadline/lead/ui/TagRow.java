package app.leadline.lead.ui;

import app.leadline.lead.Tag;
import app.leadline.lead.TagCatalog;
import app.leadline.lead.TagColour;
import app.leadline.lead.TagId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.IconButton;
import app.leadline.shared.ui.InlineName;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One tag: its colour, its name, how many leads have it, and what can be done with it. */
class TagRow extends Div {

    private final CurrentMember member;
    private final TagCatalog catalog;
    private final Saving saving;
    private final Runnable refresh;
    private final TagColourChoice colour = new TagColourChoice(this::recolour);
    private final InlineName name = new InlineName(this::rename);
    private final Anchor leads = new Anchor();
    private final IconButton merge = new IconButton(VaadinIcon.COMPRESS_SQUARE, this::merge);
    private final IconButton delete = new IconButton(VaadinIcon.TRASH, this::confirmDelete);
    private TagCatalog.@Nullable Use use;

    TagRow(CurrentMember member, TagCatalog catalog, Saving saving, Runnable refresh) {
        this.member = member;
        this.catalog = catalog;
        this.saving = saving;
        this.refresh = refresh;
        addClassName("tag-row");
        getElement().setAttribute("role", "listitem");
        leads.addClassName("tag-row-leads");
        add(colour, name, leads, merge, delete);
    }

    void show(TagCatalog.Use shown) {
        use = shown;
        Tag tag = shown.tag();
        colour.show(tag.name(), tag.colour());
        name.show(tag.name(), new TagBadge(tag), getTranslation("tags.rename", tag.name()));
        leads.setText(getTranslation("tags.leads", shown.leads()));
        leads.setHref("leads?tag=" + tag.id().value());
        merge.describe(getTranslation("tags.merge", tag.name()));
        delete.describe(getTranslation("tags.delete", tag.name()));
    }

    private TagCatalog.Use use() {
        return Objects.requireNonNull(use);
    }

    private void rename(String other) {
        catalog.rename(member, use().tag().id(), other);
        refresh.run();
    }

    private void recolour(TagColour chosen) {
        Notifications.attempt(() -> catalog.recolour(member, use().tag().id(), chosen));
        refresh.run();
    }

    private void merge() {
        new MergeTagsDialog(use(), catalog.all(member), into -> {
                    TagId from = use().tag().id();
                    save(() -> Sentence.of("tags.merged", catalog.merge(member, from, into.id()), into.name()));
                })
                .open();
    }

    private void confirmDelete() {
        Tag tag = use().tag();
        String[] losses = Stream.concat(
                        Stream.of(getTranslation("tags.delete.text", use().leads())),
                        catalog.suffers(member, tag).stream().map(Texts::of))
                .toArray(String[]::new);
        new ConfirmLoss(
                        getTranslation("tags.delete.title", tag.name()),
                        getTranslation("shared.delete"),
                        () -> save(() -> Sentence.of("tags.deleted", catalog.delete(member, tag.id()), tag.name())),
                        losses)
                .open();
    }

    /** Behind the page: a tag may be on hundreds of thousands of leads, and each of them is told. */
    private void save(Supplier<Sentence> change) {
        busy(true);
        saving.run(
                UI.getCurrent(),
                change,
                done -> settled(() -> Notifications.success(done)),
                failure -> settled(() -> Notifications.problem(failure)));
    }

    private void settled(Runnable news) {
        busy(false);
        news.run();
        if (isAttached()) {
            refresh.run();
        }
    }

    private void busy(boolean now) {
        merge.setEnabled(!now);
        delete.setEnabled(!now);
    }
}
