package app.leadline.intelligence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a writer is given: all that it may know, within the budget.
 *
 * @param language to write in
 * @param zone of the days it names
 * @param now when it is written
 * @param name of the lead
 * @param facts by the short reference that statements cite, oldest first within each kind
 */
public record Brief(Locale language, ZoneId zone, Instant now, String name, Map<String, Fact> facts) {

    /** @param facts in the order the writer reads them */
    public static Brief of(Locale language, ZoneId zone, Instant now, String name, List<Fact> facts) {
        Map<String, Fact> named = new LinkedHashMap<>();
        facts.forEach(fact -> named.put(letter(fact) + (named.size() + 1), fact));
        return new Brief(language, zone, now, name, Collections.unmodifiableMap(named));
    }

    /** Says at a glance what is cited: m17 is a message. */
    private static String letter(Fact fact) {
        return switch (fact) {
            case Fact.Entered entered -> "l";
            case Fact.Known known -> "f";
            case Fact.Said said -> "m";
            case Fact.Talked talked -> "t";
            case Fact.Digested digested -> "s";
            case Fact.TookPart part -> "c";
            case Fact.Sent sent -> "c";
            case Fact.Dealt deal -> "d";
            case Fact.Happened happened -> "a";
            case Fact.Done done -> "x";
            case Fact.Noted noted -> "n";
        };
    }

    /** The facts of one kind with their references, in order. */
    public <F extends Fact> Map<String, F> all(Class<F> kind) {
        Map<String, F> found = new LinkedHashMap<>();
        facts.forEach((reference, fact) -> {
            if (kind.isInstance(fact)) {
                found.put(reference, kind.cast(fact));
            }
        });
        return found;
    }
}
