package app.leadline.conversation.export;

import app.leadline.telegram.CleanText;
import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says of its file, as it is being read. */
final class MediaDraft {

    private static final int NAME_LIMIT = 255;
    private static final int WORD_LIMIT = 130;

    @Nullable
    String type;

    @Nullable
    Long size;

    @Nullable
    String mimeType;

    @Nullable
    Integer duration;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    @Nullable
    String emoji;

    @Nullable
    String title;

    @Nullable
    String performer;

    private @Nullable String fileName;
    private @Nullable String nameInPath;
    private boolean photo;
    private boolean file;

    void photo(@Nullable String path) {
        photo = true;
        nameInPath = nameIn(path);
    }

    void file(@Nullable String path) {
        file = true;
        nameInPath = nameIn(path);
    }

    void fileName(@Nullable String name) {
        fileName = name;
    }

    boolean isFile() {
        return file || type != null;
    }

    @Nullable
    MessageKind kind() {
        if (!isFile()) {
            return photo ? MessageKind.PHOTO : null;
        }
        return switch (type == null ? "" : type) {
            case "sticker" -> MessageKind.STICKER;
            case "voice_message" -> MessageKind.VOICE;
            case "video_message" -> MessageKind.VIDEO_NOTE;
            case "video_file" -> MessageKind.VIDEO;
            case "animation" -> MessageKind.ANIMATION;
            case "audio_file" -> MessageKind.AUDIO;
            case "photo" -> MessageKind.PHOTO;
            default -> MessageKind.FILE;
        };
    }

    @Nullable
    Media finished() {
        if (!photo && !isFile()) {
            return null;
        }
        String name = fileName == null || fileName.isBlank() ? nameInPath : lastPart(fileName);
        return new Media(
                cut(name, NAME_LIMIT),
                size != null && size >= 0 ? size : null,
                cut(mimeType, WORD_LIMIT),
                duration,
                width,
                height,
                cut(emoji, 32),
                cut(title, NAME_LIMIT),
                cut(performer, NAME_LIMIT));
    }

    /** Null when the export says in brackets, in place of the path, why the file is not there. */
    private static @Nullable String nameIn(@Nullable String path) {
        if (path == null || path.startsWith("(")) {
            return null;
        }
        int remark = path.indexOf(" (File ");
        return lastPart(remark > 0 ? path.substring(0, remark) : path);
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static @Nullable String cut(@Nullable String text, int limit) {
        return text == null || text.isEmpty() ? null : CleanText.cut(text, limit);
    }
}
