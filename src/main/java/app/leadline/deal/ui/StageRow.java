package app.leadline.deal.ui;

import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageId;
import app.leadline.deal.StageKind;
import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagColourChoice;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.IconButton;
import app.leadline.shared.ui.InlineName;
import app.leadline.shared.ui.Keys;
import app.leadline.shared.ui.Notifications;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One stage: its colour, its name, what it means, how many deals stand in it, and what can be done with it. */
class StageRow extends ListItem implements Focusable<StageRow> {

    private final transient CurrentMember member;
    private final transient StageCatalog catalog;
    private final StageRows rows;
    private final TagColourChoice colour = new TagColourChoice(this::recolour);
    private final InlineName name = new InlineName(this::rename);
    private final Select<StageKind> kind = new Select<>();
    private final Span usage = new Span();
    private final IconButton up;
    private final IconButton down;
    private final IconButton delete;
    private transient @Nullable Stage stage;

    StageRow(CurrentMember member, StageCatalog catalog, StageRows rows) {
        this.member = member;
        this.catalog = catalog;
        this.rows = rows;
        addClassName("stage-row");
        setTabIndex(0);
        getElement().setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
        kind.setItems(StageKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("deal.kind." + one));
        kind.addClassName("stage-kind");
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changeKind(change.getValue());
            }
        });
        usage.addClassName("stage-usage");
        up = new IconButton(VaadinIcon.ARROW_UP, () -> rows.moveBy(this, -1));
        down = new IconButton(VaadinIcon.ARROW_DOWN, () -> rows.moveBy(this, 1));
        delete = new IconButton(VaadinIcon.TRASH, () -> rows.delete(stage()));
        Div buttons = new Div(up, down, delete);
        buttons.addClassName("stage-buttons");
        add(handle(), colour, name, kind, usage, buttons);
        DragSource<StageRow> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(start -> addClassName("stage-dragged"));
        source.addDragEndListener(end -> removeClassName("stage-dragged"));
        Keys.on(this, Keys.ALT_UP, () -> rows.moveBy(this, -1));
        Keys.on(this, Keys.ALT_DOWN, () -> rows.moveBy(this, 1));
    }

    Stage stage() {
        return Objects.requireNonNull(stage);
    }

    void show(Stage shown, long deals, boolean first, boolean last) {
        stage = shown;
        colour.show(shown.name(), shown.colour());
        Span text = new Span(shown.name());
        text.addClassName("stage-name");
        text.getElement().setAttribute("dir", "auto");
        name.show(shown.name(), text, getTranslation("deal.stages.rename", shown.name()));
        kind.setAriaLabel(getTranslation("deal.stages.kindOf", shown.name()));
        if (!kind.isReadOnly()) {
            kind.setValue(shown.kind());
        }
        usage.setText(getTranslation("deal.stages.usage", deals));
        up.describe(getTranslation("deal.stages.up", shown.name()));
        down.describe(getTranslation("deal.stages.down", shown.name()));
        delete.describe(getTranslation("deal.stages.delete", shown.name()));
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    private static Span handle() {
        Span handle = new Span(VaadinIcon.ELLIPSIS_DOTS_V.create());
        handle.addClassName("cf-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        return handle;
    }

    private void rename(String other) {
        catalog.rename(member, stage().id(), other);
        rows.refresh();
    }

    private void recolour(TagColour chosen) {
        Notifications.attempt(() -> catalog.recolour(member, stage().id(), chosen));
        rows.refresh();
    }

    /** What is refused goes back to what stands there. */
    private void changeKind(StageKind chosen) {
        StageId id = stage().id();
        kind.setReadOnly(true);
        rows.save(() -> catalog.changeKind(member, id, chosen), () -> kind.setReadOnly(false));
    }
}
