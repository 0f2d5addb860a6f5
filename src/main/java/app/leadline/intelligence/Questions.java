package app.leadline.intelligence;

import app.leadline.intelligence.Telling.Cited;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what the lead has asked. */
final class Questions {

    /** Of Latin, Greek, Arabic, Armenian and full-width writing. */
    private static final Pattern MARK = Pattern.compile("[?\u037e\u061f\u055e\uff1f]");

    private Questions() {}

    static boolean asks(Fact.Said said) {
        return said.fromLead() && MARK.matcher(said.text()).find();
    }

    /** The latest question of the lead. */
    static Optional<Cited<Fact.Said>> newest(Telling telling) {
        return telling.all(Fact.Said.class).stream()
                .filter(one -> asks(one.fact()))
                .reduce((first, second) -> second);
    }
}
