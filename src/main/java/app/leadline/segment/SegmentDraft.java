package app.leadline.segment;

import app.leadline.lead.TagColour;
import app.leadline.shared.InvalidInput;

/** What somebody wants a segment to be. The name is stripped. */
public record SegmentDraft(String name, TagColour colour, Rule rule) {

    public static final int NAME_LIMIT = 60;

    public SegmentDraft {
        name = name.strip().replaceAll("\\s+", " ");
    }

    /** @throws InvalidInput for "name" */
    void checkName() {
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new InvalidInput("name", "segment.invalid.name", NAME_LIMIT);
        }
    }
}
