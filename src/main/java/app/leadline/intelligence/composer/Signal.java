package app.leadline.intelligence.composer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * By which words of a lead a sentence stands out. It is only pointed at: what it means the sentence says itself. The words of all languages
 * are in {@code intelligence/words}, one a line.
 */
enum Signal {
    DIFFICULTY("difficulty"),
    ANGER("anger"),
    BUYING("buying");

    private static final Pattern NEGATED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + choice(read("negation")) + ")\\s+(?:[\\p{L}\\p{N}']+\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Pattern words;

    Signal(String file) {
        List<String> lines = read(file);
        // Where words are not set apart by spaces there is no border to look for.
        String apart = "(?<![\\p{L}\\p{N}])(?:"
                + choice(lines.stream().filter(line -> !runsOn(line)).toList()) + ")(?![\\p{L}\\p{N}])";
        this.words = Pattern.compile(
                Stream.concat(
                                Stream.of(apart),
                                lines.stream().filter(Signal::runsOn).map(Pattern::quote))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean in(String sentence) {
        Matcher found = words.matcher(sentence);
        while (found.find()) {
            if (!NEGATED.matcher(sentence.substring(0, found.start())).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsOn(String word) {
        return word.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
    }

    private static String choice(List<String> lines) {
        return lines.stream()
                .map(line -> line.endsWith("*")
                        ? Pattern.quote(line.substring(0, line.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(line))
                .collect(Collectors.joining("|"));
    }

    private static List<String> read(String file) {
        try {
            return new ClassPathResource("intelligence/words/" + file + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
