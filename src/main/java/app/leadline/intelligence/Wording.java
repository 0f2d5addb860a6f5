package app.leadline.intelligence;

import java.text.Normalizer;
import java.util.ArrayList;
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

    /** Five words in a row are nobody's by chance, nor are ten signs of a script that sets no spaces between words. */
    private static final int RUN = 10;

    private static final int WORD = 2;
    private static final int SIGN = 1;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final String SIGNS =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern TOKEN =
            Pattern.compile("(?<sign>[" + SIGNS + "])|[\\p{L}\\p{M}\\p{N}&&[^" + SIGNS + "]]+");

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

    /** Whether a run of the other text stands here, in any case and punctuation. */
    boolean sharesRunWith(Wording other) {
        Set<List<String>> own = new HashSet<>(runs());
        return other.runs().stream().anyMatch(own::contains);
    }

    /** Its runs of words that are nobody's by chance. */
    List<List<String>> runs() {
        List<Token> tokens = tokens();
        List<List<String>> runs = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            List<String> run = new ArrayList<>();
            int weight = 0;
            for (int i = from; i < tokens.size() && weight < RUN; i++) {
                run.add(tokens.get(i).text());
                weight += tokens.get(i).weight();
            }
            if (weight >= RUN) {
                runs.add(run);
            }
        }
        return runs;
    }

    private record Token(String text, int weight) {}

    private List<Token> tokens() {
        return TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(token -> new Token(token.group(), token.group("sign") == null ? WORD : SIGN))
                .toList();
    }
}
