package app.leadline.lead.ui;

import app.leadline.lead.Tag;
import app.leadline.lead.TagColour;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A tag as it looks everywhere. */
public class TagBadge extends Span {

    public TagBadge(Tag tag) {
        Span text = new Span(tag.name());
        text.addClassName("ll-tag-text");
        text.getElement().setAttribute("dir", "auto");
        add(text);
        addClassNames("ll-tag", colourClass(tag.colour()));
    }

    /** The class of the style sheet that gives text and background. */
    public static String colourClass(TagColour colour) {
        return "ll-tag-" + colour.name().toLowerCase(Locale.ROOT);
    }
}
