package app.leadline.intelligence.composer;

import app.leadline.intelligence.Contacts;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentence of a message that matters, short enough to be taken up, and letter by letter as it was written. */
final class Excerpt {

    private static final int LIMIT = 160;

    /** What was left out at the end. */
    static final String CUT = "\u2026";

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** A sentence has a letter after its end, so that "2.5" and "e.g.," stay whole. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[.!?\u2026\u061f\u037e\u055e])\\s+(?=[\\p{L}\\p{N}\u00bf\u00a1])|(?<=[\u3002\uff01\uff1f])|\\R+");

    /** Words with quotation marks in them cannot stand between others. */
    private static final Pattern MARK =
            Pattern.compile("[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\uff02]");

    private static final Pattern WITHOUT_WORDS = Pattern.compile("\\[[^\\]]*]");

    private Excerpt() {}

    /** The first sentence that matters, else the first; empty when none can be taken up. */
    static Optional<String> of(String text, Predicate<String> matters) {
        if (withoutWords(text)) {
            return Optional.empty();
        }
        return sentences(text)
                .filter(matters)
                .findFirst()
                .or(() -> sentences(text).findFirst())
                .map(Excerpt::beginning);
    }

    /** Of a picture or a voice message it is only said what it is. */
    static boolean withoutWords(String text) {
        return WITHOUT_WORDS.matcher(text.strip()).matches();
    }

    static String kind(String text) {
        String stripped = text.strip();
        return stripped.substring(1, stripped.length() - 1);
    }

    static boolean any(String text, Predicate<String> matters) {
        return !withoutWords(text) && BETWEEN.splitAsStream(text).anyMatch(matters);
    }

    /** Where the lead wants to send somebody is not repeated: it would come back as an advice of the house. */
    private static Stream<String> sentences(String text) {
        return BETWEEN.splitAsStream(text)
                .map(sentence -> SPACE.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetterOrDigit)
                        && !MARK.matcher(sentence).find()
                        && Contacts.in(sentence).isEmpty());
    }

    /** Cut between words. */
    private static String beginning(String words) {
        if (words.length() <= LIMIT) {
            return words;
        }
        int space = words.lastIndexOf(' ', LIMIT);
        int end = space > LIMIT / 2
                ? space
                : words.offsetByCodePoints(0, Math.min(LIMIT / 2, words.codePointCount(0, words.length())));
        return words.substring(0, end) + CUT;
    }
}
