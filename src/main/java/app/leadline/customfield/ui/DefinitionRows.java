package app.leadline.customfield.ui;

import app.leadline.customfield.FieldDefinition;
import app.leadline.customfield.FieldId;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;

/** The definitions in order; a row is dragged to its place, or moved with Alt and the arrow keys. */
class DefinitionRows extends Div {

    private final DefinitionActions actions;
    private final OrderedList list = new OrderedList();
    private final Div spoken = new Div();
    private List<DefinitionRow> rows = List.of();
    private List<FieldDefinition> shown = List.of();
    private Map<FieldId, Long> counted = Map.of();

    DefinitionRows(DefinitionActions actions) {
        this.actions = actions;
        addClassName("cf-definitions");
        list.getElement().setAttribute("role", "list");
        spoken.addClassName("ll-for-readers");
        spoken.getElement().setAttribute("aria-live", "polite");
        add(list, spoken);
    }

    /** Does nothing when this is what is shown, so that the focus stays where it is. */
    void show(List<FieldDefinition> definitions, Map<FieldId, Long> usage) {
        if (definitions.equals(shown) && usage.equals(counted)) {
            return;
        }
        shown = definitions;
        counted = usage;
        rows = definitions.stream()
                .map(field -> new DefinitionRow(field, usage.getOrDefault(field.id(), 0L), this, actions))
                .toList();
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            DefinitionRow row = rows.get(i);
            row.place(i == 0, i == rows.size() - 1);
            DropTarget<DefinitionRow> target = DropTarget.create(row);
            target.setDropEffect(DropEffect.MOVE);
            target.addDropListener(drop -> drop.getDragSourceComponent().ifPresent(dropped -> moveTo(dropped, row)));
            list.add(row);
        }
    }

    /** Up or down by so many places; the focus goes with the row. */
    void moveBy(DefinitionRow row, int places) {
        int place = rows.indexOf(row) + places;
        if (place >= 0 && place < rows.size()) {
            move(row, place);
        }
    }

    private void moveTo(Object dropped, DefinitionRow target) {
        if (dropped instanceof DefinitionRow row && rows.contains(row) && row != target) {
            move(row, rows.indexOf(target));
        }
    }

    private void move(DefinitionRow row, int place) {
        FieldDefinition field = row.field();
        if (actions.move(field, place)) {
            rows.stream()
                    .filter(r -> r.field().id().equals(field.id()))
                    .findFirst()
                    .ifPresent(DefinitionRow::focus);
            spoken.setText(getTranslation("customfield.settings.moved", field.label(), place + 1, rows.size()));
        }
    }
}
