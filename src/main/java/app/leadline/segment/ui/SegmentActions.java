package app.leadline.segment.ui;

import app.leadline.organization.CurrentMember;
import app.leadline.segment.SegmentState;
import app.leadline.segment.SegmentSummary;
import app.leadline.shared.Sentence;
import app.leadline.shared.ui.ConfirmLoss;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What those who may define segments can do with one: pages follow by what the services tell them. */
class SegmentActions {

    private final CurrentMember member;
    private final SegmentParts parts;
    private final Component place;
    private final Saving saving;
    private final Runnable onDeleted;

    /**
     * @param place on the page
     * @param onDeleted called when a segment is gone and the place is still there
     */
    SegmentActions(CurrentMember member, SegmentParts parts, Component place, Runnable onDeleted) {
        this.member = member;
        this.parts = parts;
        this.place = place;
        this.saving = new Saving(parts.ticker()::soon);
        this.onDeleted = onDeleted;
    }

    /** A button with all of it, for the segment as it stands when the button is pressed. */
    MoreButton menu(Supplier<SegmentSummary> segment) {
        MoreButton more = new MoreButton(
                UI.getCurrent().getTranslation("segment.more", segment.get().name()));
        ContextMenu menu = more.menu();
        menu.addItem(more.getTranslation("segment.edit"), click -> edit(segment.get()));
        menu.addItem(more.getTranslation("segment.rename"), click -> rename(segment.get()));
        var active = menu.addItem("", click -> toggle(segment.get()));
        menu.addItem(more.getTranslation("segment.delete"), click -> confirmDelete(segment.get()))
                .addClassName("ll-danger");
        menu.addOpenedChangeListener(opened -> active.setText(toggleText(segment.get())));
        active.setText(toggleText(segment.get()));
        return more;
    }

    private String toggleText(SegmentSummary segment) {
        return UI.getCurrent()
                .getTranslation(segment.state() == SegmentState.INACTIVE ? "segment.activate" : "segment.deactivate");
    }

    void edit(SegmentSummary segment) {
        UI.getCurrent().navigate(SegmentLinks.editor(segment.id()));
    }

    private void rename(SegmentSummary segment) {
        new RenameDialog(segment, (name, colour, saved, failed) -> {
                    Runnable change = () -> parts.service().rename(member, segment.id(), name, colour);
                    save(change, saved, failed);
                })
                .open();
    }

    private void toggle(SegmentSummary segment) {
        if (segment.state() == SegmentState.INACTIVE) {
            activate(segment);
        } else {
            deactivate(segment);
        }
    }

    void activate(SegmentSummary segment) {
        Notifications.success(Sentence.of("segment.activating", segment.name()));
        save(() -> parts.service().activate(member, segment.id()), "segment.activated", segment);
    }

    private void deactivate(SegmentSummary segment) {
        save(() -> parts.service().deactivate(member, segment.id()), "segment.deactivated", segment);
    }

    private void confirmDelete(SegmentSummary segment) {
        UI ui = UI.getCurrent();
        new ConfirmLoss(
                        ui.getTranslation("segment.delete.title", segment.name()),
                        ui.getTranslation("shared.delete"),
                        () -> delete(segment),
                        ui.getTranslation(
                                segment.members().more() ? "segment.delete.leads.more" : "segment.delete.leads",
                                segment.members().number()),
                        ui.getTranslation("segment.delete.keeps"))
                .open();
    }

    private void delete(SegmentSummary segment) {
        Runnable gone = () -> {
            Notifications.success(Sentence.of("segment.deleted", segment.name()));
            if (place.isAttached()) {
                onDeleted.run();
            }
        };
        save(() -> parts.service().delete(member, segment.id()), gone, Notifications::problem);
    }

    private void save(Runnable change, String done, SegmentSummary segment) {
        save(change, () -> Notifications.success(Sentence.of(done, segment.name())), Notifications::problem);
    }

    /** Whatever changes a segment waits for a rule that is being applied, which takes seconds; the page does not. */
    private void save(Runnable change, Runnable saved, Consumer<RuntimeException> failed) {
        saving.run(
                UI.getCurrent(),
                () -> {
                    change.run();
                    return true;
                },
                done -> saved.run(),
                failed);
    }
}
