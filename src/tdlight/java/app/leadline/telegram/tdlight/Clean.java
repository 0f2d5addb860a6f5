package app.leadline.telegram.tdlight;

import app.leadline.telegram.CleanText;
import org.jspecify.annotations.Nullable;

/** Makes texts of strangers fit for a column of the database. */
final class Clean {

    private Clean() {}

    /** At most that many UTF-16 units. */
    static String text(@Nullable String text, int limit) {
        return text == null ? "" : CleanText.cut(CleanText.of(text), limit);
    }

    /** As {@link #text}; null for nothing. */
    static @Nullable String orNull(@Nullable String text, int limit) {
        String clean = text(text, limit);
        return clean.isBlank() ? null : clean;
    }
}
