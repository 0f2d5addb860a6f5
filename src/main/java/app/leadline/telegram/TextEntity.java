package app.leadline.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text with a meaning.
 *
 * @param type as Telegram calls it: {@code bold}, {@code link}, {@code text_link}, {@code mention}, {@code code}, ...
 * @param offset in UTF-16 units, as {@link String#substring} counts; always inside the text
 * @param length in UTF-16 units; always at least 1
 * @param href where a {@code text_link} leads; untrusted, not checked
 */
public record TextEntity(
        String type, int offset, int length, @Nullable String href) {}
