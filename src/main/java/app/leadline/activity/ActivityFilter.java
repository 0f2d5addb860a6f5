package app.leadline.activity;

import app.leadline.lead.LeadEvent.Category;
import app.leadline.shared.MemberId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a timeline to show; all conditions have to hold.
 *
 * @param text every word has to occur in title, description or campaign name, in any language of the product; blank for all
 * @param categories empty for all
 * @param actor who did it, {@link #SYSTEM} for nobody in person; null for all
 * @param zone where months begin
 */
public record ActivityFilter(
        String text, Set<Category> categories, @Nullable MemberId actor, ZoneId zone) {

    /** Stands for what no member did. */
    public static final MemberId SYSTEM = new MemberId(0);

    private static final int WORD_LIMIT = 8;
    private static final int TEXT_LIMIT = 200;

    public ActivityFilter {
        text = trimmed(text);
        categories = Set.copyOf(categories);
    }

    /** As much of a text as is looked for. */
    public static String trimmed(String text) {
        String stripped = text.strip();
        return stripped.length() > TEXT_LIMIT ? stripped.substring(0, TEXT_LIMIT) : stripped;
    }

    public static ActivityFilter all(ZoneId zone) {
        return new ActivityFilter("", Set.of(), null, zone);
    }

    public static ActivityFilter all() {
        return all(ZoneOffset.UTC);
    }

    /** Whether anything is filtered at all. */
    public boolean isEmpty() {
        return text.isEmpty() && categories.isEmpty() && actor == null;
    }

    boolean admits(String category, long actorId) {
        return (categories.isEmpty() || categories.contains(Category.valueOf(category)))
                && (actor == null || actor.value() == actorId);
    }

    /** Patterns for {@code like}, one per word. */
    List<String> patterns() {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .limit(WORD_LIMIT)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toList();
    }
}
