package app.leadline.conversation.ui;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message where a reader would pause: between paragraphs, lines, sentences, words. */
final class LongText {

    private static final List<String> PAUSES = List.of("\n\n", "\n", ". ", " ");

    private LongText() {}

    /** @param limit in UTF-16 units, as Telegram counts */
    static List<String> split(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > limit) {
            int end = end(rest, limit);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** Not so early that a part would be next to nothing. */
    private static int end(String text, int limit) {
        for (String pause : PAUSES) {
            int at = text.lastIndexOf(pause, limit - pause.length());
            if (at > limit / 2) {
                return at + pause.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
