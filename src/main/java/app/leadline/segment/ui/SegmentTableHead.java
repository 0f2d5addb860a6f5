package app.leadline.segment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** What the columns of the list are; each row says it again to those who do not see it. */
class SegmentTableHead extends Div {

    SegmentTableHead() {
        addClassNames("segment-row", "segment-rows-head");
        getElement().setAttribute("aria-hidden", "true");
        Stream.of("segment.name", "segment.rule", "segment.members", "segment.created")
                .forEach(key -> add(new Span(getTranslation(key))));
    }
}
