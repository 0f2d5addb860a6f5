package app.leadline.telegram;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that came with a message; the file itself is not here. Null where Telegram did not tell.
 *
 * @param fileName untrusted text, without folders
 * @param sizeBytes of the original
 * @param emoji what a sticker stands for
 * @param title of a piece of music
 * @param performer of a piece of music
 */
public record Media(
        @Nullable String fileName,
        @Nullable Long sizeBytes,
        @Nullable String mimeType,
        @Nullable Integer durationSeconds,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String emoji,
        @Nullable String title,
        @Nullable String performer) {}
