package app.leadline.intelligence;

import app.leadline.intelligence.Telling.Cited;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds words of the lead in which something seems to be wrong. What exactly, the words themselves say: they are only pointed at. */
final class Difficulties {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(problem\\w*|issues?|trouble|stuck|broken|expensive|too slow|complicated|frustrat\\w+|struggl\\w+|difficult\\w*"
                    + "|schwierig\\w*|teuer|kompliziert|langsam|st\u00f6r\\w+|klappt nicht|funktioniert nicht"
                    + "|\u043f\u0440\u043e\u0431\u043b\u0435\u043c\\w*|\u0441\u043b\u043e\u0436\u043d\\w+|\u0434\u043e\u0440\u043e\u0433\\w+"
                    + "|problema\\w*|dif\u00edcil\\w*|caro|probl\u00e8me\\w*|cher|compliqu\u00e9\\w*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private Difficulties() {}

    static Optional<Cited<Fact.Said>> newest(Telling telling) {
        return telling.all(Fact.Said.class).stream()
                .filter(one -> one.fact().fromLead()
                        && WORDS.matcher(one.fact().text()).find())
                .reduce((first, second) -> second);
    }
}
