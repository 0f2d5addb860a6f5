package app.leadline.deal;

import app.leadline.lead.TagColour;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.OneLine;
import java.util.Locale;

/** A stage as somebody is adding it. */
public record StageDraft(String name, TagColour colour, StageKind kind) {

    public static final int NAME_LIMIT = 40;

    public StageDraft {
        name = OneLine.of(name);
    }

    /** @throws InvalidInput for "name" when it is blank or too long */
    StageDraft checked() {
        if (name.isEmpty() || name.length() > NAME_LIMIT) {
            throw new InvalidInput("name", "deal.invalid.stageName", NAME_LIMIT);
        }
        return this;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
