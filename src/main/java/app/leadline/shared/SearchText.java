package app.leadline.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody types into a search box, or writes into a URL, as the lists of the product understand it. */
public final class SearchText {

    /** Characters; the rest is cut off. */
    public static final int LIMIT = 100;

    /** Words; further ones are not looked for. */
    public static final int WORD_LIMIT = 8;

    /** Control characters and halves of surrogate pairs: no name holds them and PostgreSQL refuses them. */
    private static final Pattern UNTYPABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private SearchText() {}

    /** Stripped, without what cannot be typed, at most {@link #LIMIT} characters; no character is cut in half. */
    public static String clean(String typed) {
        String text = UNTYPABLE.matcher(typed).replaceAll(" ").strip();
        int points = text.codePointCount(0, text.length());
        return points <= LIMIT ? text : text.substring(0, text.offsetByCodePoints(0, LIMIT));
    }

    /** What stands between the spaces, in lower case. */
    public static Stream<String> pieces(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(piece -> !piece.isEmpty());
    }

    /** Each of them has to be contained; at most {@link #WORD_LIMIT}, in lower case. */
    public static List<String> words(String text) {
        return pieces(text).limit(WORD_LIMIT).toList();
    }

    /** Whether it holds nothing that no name can hold and PostgreSQL refuses. */
    public static boolean isTypable(String text) {
        return !UNTYPABLE.matcher(text).find();
    }

    /** The pattern of a {@code like} that finds the word anywhere. */
    public static String anywhere(String word) {
        return "%" + literally(word) + "%";
    }

    /** The pattern of a {@code like} that finds what begins with the word. */
    public static String beginning(String word) {
        return literally(word) + "%";
    }

    /** The pattern of a {@code like} that finds the word itself. Backslash is the default escape character of both databases. */
    public static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
