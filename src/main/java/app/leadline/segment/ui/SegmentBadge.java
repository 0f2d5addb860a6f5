package app.leadline.segment.ui;

import app.leadline.lead.TagColour;
import app.leadline.lead.ui.TagBadge;
import com.vaadin.flow.component.html.Span;

/** The name of a segment with a spot of its colour, as it looks everywhere. */
class SegmentBadge extends Span {

    SegmentBadge(String name, TagColour colour) {
        Span spot = new Span();
        spot.addClassNames("segment-spot", TagBadge.colourClass(colour));
        spot.getElement().setAttribute("aria-hidden", "true");
        Span text = new Span(name);
        text.addClassName("segment-name");
        text.getElement().setAttribute("dir", "auto");
        add(spot, text);
        addClassName("segment-badge");
    }
}
