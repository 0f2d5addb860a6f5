package app.leadline.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Function;

/**
 * The rows of a grid that are read page by page while somebody scrolls: other ones from the top, or the same ones looked at again where
 * they are. Nothing is read before the first ones are shown. To be used under the lock of the page.
 *
 * @param <T> a row
 * @param <K> where a row stands
 */
public final class GridPages<T, K> {

    /** The scroll bar grows by so many pages at a time. */
    private static final int AHEAD = 20;

    private final Grid<T> grid;
    private final KeysetPages<T, K> pages;
    private boolean begun;

    public GridPages(Grid<T> grid, KeysetPages.Source<T, K> source, Function<T, K> keyOf) {
        this.grid = grid;
        this.pages = new KeysetPages<>(source, keyOf);
    }

    /** @param expected how many rows there are, as far as anybody knows */
    public void fromTop(long expected) {
        boolean before = begun;
        again(expected);
        if (before) {
            grid.scrollToStart();
        }
    }

    /** Rows may have come, gone or changed places; place and focus of whoever reads stay. */
    public void again(long expected) {
        pages.forget();
        inTheirPlaces(expected);
    }

    /** Rows look different and may have come at the end; nobody has changed places. */
    public void inTheirPlaces(long expected) {
        if (begun) {
            grid.getDataProvider().refreshAll();
        } else {
            begun = true;
            grid.setItems(pages);
        }
        var view = grid.getLazyDataView();
        view.setItemCountEstimate((int) Math.clamp(expected, 1, Integer.MAX_VALUE));
        view.setItemCountEstimateIncrease(grid.getPageSize() * AHEAD);
    }

    /** The rows that are in sight look different. */
    public void redraw() {
        if (begun) {
            grid.getDataProvider().refreshAll();
        }
    }
}
