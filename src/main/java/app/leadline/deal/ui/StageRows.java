package app.leadline.deal.ui;

import app.leadline.deal.Stage;
import app.leadline.deal.StageCatalog;
import app.leadline.deal.StageId;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.ui.Notifications;
import app.leadline.shared.ui.Saving;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stages in order; a row is dragged to its place, or moved with Alt and the arrow keys. A row stays the same component while
 * its stage changes, so that nobody is interrupted while typing.
 */
class StageRows extends Div {

    private final transient CurrentMember member;
    private final transient DealParts parts;
    private final transient StageCatalog catalog;
    private final OrderedList list = new OrderedList();
    private final Div spoken = new Div();
    private final transient Saving saving;
    private final transient Map<StageId, StageRow> known = new HashMap<>();
    private final List<StageRow> rows = new ArrayList<>();

    StageRows(CurrentMember member, DealParts parts, StageCatalog catalog) {
        this.member = member;
        this.parts = parts;
        this.catalog = catalog;
        this.saving = new Saving(parts.background());
        addClassName("stage-rows");
        list.getElement().setAttribute("role", "list");
        spoken.addClassName("ll-for-readers");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(list, spoken);
    }

    void refresh() {
        List<Stage> stages = parts.board().stages(member);
        Map<StageId, Long> usage = catalog.usage(member);
        known.keySet().retainAll(stages.stream().map(Stage::id).toList());
        List<StageRow> wanted = stages.stream()
                .map(stage -> known.computeIfAbsent(stage.id(), id -> row()))
                .toList();
        for (int place = 0; place < wanted.size(); place++) {
            Stage stage = stages.get(place);
            wanted.get(place).show(stage, usage.getOrDefault(stage.id(), 0L), place == 0, place == wanted.size() - 1);
        }
        if (!wanted.equals(rows)) {
            rows.clear();
            rows.addAll(wanted);
            list.removeAll();
            wanted.forEach(list::add);
        }
    }

    private StageRow row() {
        StageRow row = new StageRow(member, catalog, this);
        DropTarget<StageRow> target = DropTarget.create(row);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent().ifPresent(dropped -> moveTo(dropped, row)));
        return row;
    }

    void add() {
        new AddStageDialog(member, catalog, this::refresh).open();
    }

    void delete(Stage stage) {
        Notifications.attempt(
                () -> new DeleteStageDialog(member, stage, parts.board().stages(member), catalog, saving, this::refresh)
                        .open());
    }

    /** Up or down by so many places; the focus goes with the row. */
    void moveBy(StageRow row, int places) {
        int place = rows.indexOf(row) + places;
        if (place >= 0 && place < rows.size()) {
            move(row, place);
        }
    }

    private void moveTo(Object dropped, StageRow target) {
        if (dropped instanceof StageRow row && rows.contains(row) && row != target) {
            move(row, rows.indexOf(target));
        }
    }

    private void move(StageRow row, int place) {
        Stage stage = row.stage();
        boolean moved = Notifications.attempt(() -> catalog.move(member, stage.id(), place));
        refresh();
        if (moved) {
            row.focus();
            spoken.setText(Texts.of("deal.stages.moved", stage.name(), place + 1, rows.size()));
        }
    }

    /** Behind the page: what may concern many deals. The rows show afterwards what stands there. */
    void save(Runnable change, Runnable then) {
        saving.run(
                UI.getCurrent(),
                () -> {
                    change.run();
                    return true;
                },
                saved -> {
                    then.run();
                    refresh();
                },
                failure -> {
                    Notifications.problem(failure);
                    then.run();
                    refresh();
                });
    }
}
