package app.leadline.intelligence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands in quotation marks of any language. */
final class Quotations {

    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300e\uff02]"
                    + "([^\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\uff02]+)"
                    + "[\"\u201c\u201d\u201f\u00ab\u00bb\u2039\u203a\u300d\u300f\uff02]");

    /** Sentences end inside or outside of the marks as languages please. */
    private static final Pattern ENDING = Pattern.compile("[\\s.,;:!?\u2026]+$");

    private Quotations() {}

    /** The text without what stands in quotation marks. */
    static String elided(String text) {
        return QUOTED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().charAt(0) + "\u2026"
                        + match.group().charAt(match.group().length() - 1)));
    }

    static List<String> in(String text) {
        return QUOTED.matcher(text)
                .results()
                .map((MatchResult match) ->
                        ENDING.matcher(match.group(1).strip()).replaceAll(""))
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
