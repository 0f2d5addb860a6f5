package app.leadline.lead.ui;

import app.leadline.lead.LeadKey;
import app.leadline.lead.LeadQuery;
import app.leadline.lead.LeadRow;
import app.leadline.lead.LeadSort;
import app.leadline.shared.LeadId;
import app.leadline.shared.ui.GridPages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of the list. Each one is a link to its lead, followed by a click or Enter anywhere on it: see leads.js. */
class LeadGrid extends Grid<LeadRow> {

    private static final int PAGE = 50;
    private static final int ROWS_ABOVE = 8;

    private final GridPages<LeadRow, LeadKey> pages;
    private final List<Column<LeadRow>> wideOnly = new ArrayList<>();
    private @Nullable LeadQuery query;

    /** Reads the rows of a query after a key. */
    @FunctionalInterface
    interface Rows {
        List<LeadRow> page(LeadQuery query, @Nullable LeadKey after, int limit);
    }

    LeadGrid(Rows rows, Consumer<LeadSort> onSort, Predicate<LeadId> picked, BiConsumer<LeadRow, Boolean> onPick) {
        super(PAGE);
        pages = new GridPages<>(
                this, (after, limit) -> query == null ? List.of() : rows.page(query, after, limit), LeadRow::key);
        addClassName("lead-grid");
        setAriaLabel(getTranslation("leadlist.title"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.NO_BORDER);
        setSizeFull();
        LeadCells cells = new LeadCells(this, () -> query == null ? LeadQuery.ALL : query);
        Span pick = new Span(getTranslation("leadlist.column.pick"));
        pick.addClassName("ll-for-readers");
        addColumn(LeadCells.pick(this, picked, onPick))
                .setHeader(pick)
                .setFlexGrow(0)
                .setWidth("2.5rem")
                .setPartNameGenerator(row -> "pick-cell");
        setPartNameGenerator(row -> picked.test(row.id()) ? "picked-cell" : null);
        column("leadlist.column.name", cells.lead(), LeadSort.By.NAME)
                .setFlexGrow(3)
                .setWidth("14rem");
        wide(column("lead.field.username", cells.username(), null))
                .setFlexGrow(2)
                .setWidth("8rem");
        wide(column("lead.field.phone", cells.phone(), null)).setFlexGrow(1).setWidth("9.5rem");
        wide(column("lead.field.status", cells.status(), LeadSort.By.STATUS))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        wide(column("lead.field.priority", cells.priority(), LeadSort.By.PRIORITY))
                .setFlexGrow(0)
                .setWidth("7rem");
        wide(column("leadlist.column.tags", cells.tags(), null)).setFlexGrow(2).setWidth("9rem");
        wide(column("leadlist.column.created", cells.created(), LeadSort.By.CREATED))
                .setFlexGrow(0)
                .setWidth("8rem");
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                onSort.accept(sorted(sort.getSortOrder()));
            }
        });
    }

    /** Another query: from the top. */
    void show(LeadQuery shown, long expected) {
        query = shown;
        sort(List.of(new GridSortOrder<>(
                getColumnByKey(shown.sort().by().name()),
                shown.sort().descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        pages.fromTop(expected);
    }

    /** The same query, looked at again: place and focus stay. */
    void refresh(long expected) {
        pages.again(expected);
    }

    /** Others are picked. */
    void showPicked(boolean any) {
        setClassName("lead-grid-picking", any);
        pages.redraw();
    }

    /** Puts the focus back where it was last among the rows. */
    void focusRows() {
        getElement().executeJs("window.leadlineLeads?.focusRows(this)");
    }

    /** Scrolls to a row, counted from 0, with some rows above it, and puts the focus there. */
    void goTo(long row) {
        scrollToIndex((int) Math.max(0, row - ROWS_ABOVE));
        getElement().executeJs("window.leadlineLeads?.focusRow(this, $0)", (int) row);
    }

    void narrow(boolean narrow) {
        wideOnly.forEach(column -> column.setVisible(!narrow));
        setClassName("lead-grid-narrow", narrow);
    }

    private Column<LeadRow> column(String title, Renderer<LeadRow> cell, LeadSort.@Nullable By by) {
        Column<LeadRow> column =
                addColumn(cell).setHeader(getTranslation(title)).setResizable(true);
        if (by != null) {
            column.setKey(by.name()).setSortProperty(by.name()).setSortable(true);
        }
        return column;
    }

    private Column<LeadRow> wide(Column<LeadRow> column) {
        wideOnly.add(column);
        return column;
    }

    /** The third click on a header takes its sorting away; the list is then in its usual order. */
    private static LeadSort sorted(List<GridSortOrder<LeadRow>> order) {
        return order.stream()
                .findFirst()
                .map(o -> new LeadSort(
                        LeadSort.By.valueOf(o.getSorted().getKey()), o.getDirection() == SortDirection.DESCENDING))
                .orElse(LeadSort.NEWEST);
    }
}
