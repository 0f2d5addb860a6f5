package app.leadline.lead.ui;

import app.leadline.lead.TagColour;
import app.leadline.shared.LeadId;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;

/**
 * The photo of a lead, or its initials on a colour that the lead always has. It stands next to a name, so a screen
 * reader passes over it.
 */
public class LeadAvatar extends Span {

    /** @param photo when the photo was taken; empty when there is none */
    public LeadAvatar(LeadId lead, String initials, Optional<Instant> photo) {
        super(initials);
        addClassNames("ll-avatar", TagBadge.colourClass(colour(lead)));
        getElement().setAttribute("aria-hidden", "true");
        photo.ifPresent(taken -> {
            Image image = new Image(photoUrl(lead, taken), "");
            image.getElement().setAttribute("loading", "lazy");
            add(image);
        });
    }

    /** Any of the palette but grey, which would not be seen in a grey row. */
    public static TagColour colour(LeadId lead) {
        TagColour[] colours = TagColour.values();
        return colours[1 + (int) Math.floorMod(lead.value() * 5, (long) colours.length - 1)];
    }

    /** The version makes a new photo a new address, so that the old one may stay in the browser's cache. */
    public static String photoUrl(LeadId lead, Instant taken) {
        return "leads/" + lead + "/photo?v=" + taken.toEpochMilli();
    }
}
