package app.leadline.segment;

import java.util.List;

/** Parts of which all, or any, have to be true. */
public record Group(Match match, List<RulePart> parts) implements RulePart {

    public Group {
        parts = List.copyOf(parts);
    }

    /** How many of the parts have to be true. */
    public enum Match {
        ALL,
        ANY
    }

    public static Group all(RulePart... parts) {
        return new Group(Match.ALL, List.of(parts));
    }

    public static Group any(RulePart... parts) {
        return new Group(Match.ANY, List.of(parts));
    }
}
