package app.leadline.shared;

import java.util.regex.Pattern;

/** Names and titles as people paste them, on one line. */
public final class OneLine {

    /** Space of any kind, control characters, and halves of surrogate pairs, which PostgreSQL refuses. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\p{Cs}]+");

    private OneLine() {}

    /** With single spaces between words and none around them; empty when there are no words. */
    public static String of(String text) {
        return NO_TEXT.matcher(text).replaceAll(" ").strip();
    }
}
