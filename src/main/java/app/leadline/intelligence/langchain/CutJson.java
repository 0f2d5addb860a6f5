package app.leadline.intelligence.langchain;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends a JSON text that was cut anywhere, so that what is there of it can be read. */
final class CutJson {

    private CutJson() {}

    /** Up to the last place where something was whole or a string of text was under way. */
    static String closed(String text) {
        Deque<Character> open = new ArrayDeque<>();
        boolean inString = false;
        boolean escaped = false;
        for (char c : text.toCharArray()) {
            if (escaped) {
                escaped = false;
            } else if (inString) {
                escaped = c == '\\';
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else if (c == '{' || c == '[') {
                open.push(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder whole = new StringBuilder(escaped ? text.substring(0, text.length() - 1) : text);
        if (inString) {
            whole.append('"');
        }
        trimDangling(whole, inString);
        open.forEach(whole::append);
        return whole.toString();
    }

    /** A comma waits for more, a colon for a value. */
    private static void trimDangling(StringBuilder text, boolean stringUnderWay) {
        int end = text.length();
        while (!stringUnderWay
                && end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) == ':') {
            text.append("null");
        }
    }
}
