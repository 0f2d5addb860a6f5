package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.SearchText;

/** What somebody wants a segment to be. The name is stripped, and what cannot be typed taken out of it. */
public record SegmentDraft(String name, TagColour colour, Rule rule) {

    public static final int NAME_LIMIT = 60;

    public SegmentDraft {
        name = SearchText.clean(name).replaceAll("\\s+", " ");
    }

    boolean looksLike(Segment segment) {
        return name.equals(segment.name()) && colour == segment.colour();
    }

    /** @throws InvalidInput for "name" */
    void checkName() {
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new InvalidInput("name", "segment.invalid.name", NAME_LIMIT);
        }
    }
}
