package app.leadline.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a CSV file as RFC 4180 wants it. Nothing in it becomes a formula when a spreadsheet opens the file: whatever looks like the
 * beginning of one is put behind an apostrophe.
 */
public final class CsvLine {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@].*|^[\\t\\r].*", Pattern.DOTALL);

    /** A phone number, an amount: starts like a formula and computes nothing. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[\\d .,]+");

    private CsvLine() {}

    /** @return ends with CR LF */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches();
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
