package app.leadline.segment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Grey rows in the place of segments that are being read. */
class SegmentSkeleton extends Div {

    private static final int ROWS = 6;

    SegmentSkeleton() {
        addClassName("segment-skeleton");
        getElement().setAttribute("aria-busy", "true");
        for (int i = 0; i < ROWS; i++) {
            Span bar = new Span();
            bar.addClassName("ll-skeleton");
            add(bar);
        }
    }
}
