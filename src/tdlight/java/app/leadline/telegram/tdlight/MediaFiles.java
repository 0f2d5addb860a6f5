package app.leadline.telegram.tdlight;

import app.leadline.telegram.Media;
import it.tdlight.jni.TdApi;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of the files in messages. */
final class MediaFiles {

    private static final int NAME_LIMIT = 255;
    private static final int WORD_LIMIT = 130;
    private static final int EMOJI_LIMIT = 32;

    private MediaFiles() {}

    /** A file that deleted itself. */
    static Media gone() {
        return new Media(null, null, null, null, null, null, null, null, null);
    }

    static Media of(TdApi.Photo photo) {
        Optional<TdApi.PhotoSize> largest =
                Arrays.stream(photo.sizes).max(Comparator.comparingLong(size -> (long) size.width * size.height));
        return largest.map(size -> pictured(null, size.photo, null, 0, size.width, size.height, null))
                .orElseGet(MediaFiles::gone);
    }

    static Media of(TdApi.Video it) {
        return pictured(it.fileName, it.video, it.mimeType, it.duration, it.width, it.height, null);
    }

    static Media of(TdApi.Animation it) {
        return pictured(it.fileName, it.animation, it.mimeType, it.duration, it.width, it.height, null);
    }

    static Media of(TdApi.VideoNote it) {
        return pictured(null, it.video, "video/mp4", it.duration, it.length, it.length, null);
    }

    static Media of(TdApi.Sticker it) {
        String type = it.format instanceof TdApi.StickerFormatTgs
                ? "application/x-tgsticker"
                : it.format instanceof TdApi.StickerFormatWebm ? "video/webm" : "image/webp";
        return pictured(null, it.sticker, type, 0, it.width, it.height, it.emoji);
    }

    static Media of(TdApi.VoiceNote it) {
        return pictured(null, it.voice, it.mimeType, it.duration, 0, 0, null);
    }

    static Media of(TdApi.Document it) {
        return pictured(it.fileName, it.document, it.mimeType, 0, 0, 0, null);
    }

    static Media of(TdApi.Audio it) {
        return new Media(
                name(it.fileName),
                size(it.audio),
                Clean.orNull(it.mimeType, WORD_LIMIT),
                known(it.duration),
                null,
                null,
                null,
                Clean.orNull(it.title, NAME_LIMIT),
                Clean.orNull(it.performer, NAME_LIMIT));
    }

    private static Media pictured(
            @Nullable String name,
            TdApi.@Nullable File file,
            @Nullable String type,
            int seconds,
            int width,
            int height,
            @Nullable String emoji) {
        boolean measured = width > 0 && height > 0;
        return new Media(
                name(name),
                size(file),
                Clean.orNull(type, WORD_LIMIT),
                known(seconds),
                measured ? width : null,
                measured ? height : null,
                Clean.orNull(emoji, EMOJI_LIMIT),
                null,
                null);
    }

    private static @Nullable String name(@Nullable String name) {
        String bare = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Clean.orNull(bare, NAME_LIMIT);
    }

    /** Bytes; null when not known. */
    static @Nullable Long size(TdApi.@Nullable File file) {
        long bytes = file == null ? 0 : file.size > 0 ? file.size : file.expectedSize;
        return bytes > 0 ? bytes : null;
    }

    private static @Nullable Integer known(int value) {
        return value > 0 ? value : null;
    }
}
