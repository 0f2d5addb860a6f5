package app.leadline.intelligence;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text for comparing them letter by letter: in Unicode's composed form, every kind of white space alike, typographic
 * apostrophes straight. Case and punctuation count.
 */
final class Wording {

    /** So many words in a row are nobody's by chance. */
    private static final int RUN = 5;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final String text;

    private Wording(String text) {
        this.text = text;
    }

    static Wording of(String text) {
        return new Wording(plain(text));
    }

    /** On one line, without what cannot be seen. */
    static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'');
        String visible =
                INVISIBLE.matcher(SPACE.matcher(composed).replaceAll(" ")).replaceAll("");
        return visible.strip();
    }

    boolean contains(String words) {
        return text.contains(plain(words));
    }

    /** Whether five words in a row of the other text stand here, in any case and punctuation. */
    boolean sharesRunWith(Wording other) {
        Set<List<String>> own = new HashSet<>(runs());
        return other.runs().stream().anyMatch(own::contains);
    }

    private List<List<String>> runs() {
        List<String> words =
                List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip()));
        return java.util.stream.IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(i -> words.subList(i, i + RUN))
                .toList();
    }
}
