package app.leadline.customfield;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people paste it, made fit for a database and a page. */
final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    /** Without control characters, halves of characters and space around it; null when nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        String clean = NOT_TEXT.matcher(lines).replaceAll("").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** On one line. */
    static String line(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
