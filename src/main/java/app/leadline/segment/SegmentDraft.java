package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.OneLine;

/** What somebody wants a segment to be. The name stands on one line. */
public record SegmentDraft(String name, TagColour colour, Rule rule) {

    public static final int NAME_LIMIT = 60;

    public SegmentDraft {
        name = OneLine.of(name);
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
