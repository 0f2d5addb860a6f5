package app.leadline.intelligence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The links, addresses, user names, phone and account numbers that a text names. Whoever wants a salesperson to do harm needs one of them:
 * what the lead wrote must not come back as an advice of the house.
 */
public final class Contacts {

    private static final Pattern CONTACT = Pattern.compile(String.join(
            "|",
            // Links, with or without a scheme.
            "(?:https?|tg|mailto|javascript):\\S+",
            "www\\.\\S+",
            "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[\\p{L}]{2,}/\\S*",
            "[\\p{L}\\p{N}-]+\\.(?:com|org|net|info|biz|io|app|dev|me|ru|de|cn|xyz|top|site|online|shop|click)\\b",
            // E-mail addresses and user names.
            "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+",
            "@\\w{4,}",
            // Phone numbers, and accounts as IBAN.
            "\\+\\d[\\d ()/-]{6,}\\d",
            "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b"));

    private static final Pattern AROUND = Pattern.compile("^[\\s(<\\[]+|[\\s.,;:!?)>\\]\u201d\u201c\"']+$");
    private static final Pattern GAPS = Pattern.compile("[\\s()/-]+");

    private Contacts() {}

    /** In a form that the same ones share, however they are written. */
    public static Set<String> in(String text) {
        return CONTACT.matcher(Wording.plain(text))
                .results()
                .map(MatchResult::group)
                .map(found -> AROUND.matcher(found).replaceAll(""))
                .map(found -> GAPS.matcher(found).replaceAll("").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static Set<String> in(Collection<String> texts) {
        return texts.stream().flatMap(text -> in(text).stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
