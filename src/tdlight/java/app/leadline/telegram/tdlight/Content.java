package app.leadline.telegram.tdlight;

import app.leadline.telegram.Media;
import app.leadline.telegram.MessageKind;
import it.tdlight.jni.TdApi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in a message, while it is read. */
final class Content {

    private static final int VALUE_LIMIT = 500;
    private static final int ENTRY_LIMIT = 40;

    final MessageKind kind;
    final TdApi.@Nullable FormattedText text;
    final @Nullable Media media;
    private final Map<String, String> details = new LinkedHashMap<>();

    Content(MessageKind kind, TdApi.@Nullable FormattedText text, @Nullable Media media) {
        this.kind = kind;
        this.text = text;
        this.media = media;
    }

    static Content of(MessageKind kind) {
        return new Content(kind, null, null);
    }

    /** Something that is kept by its name only. */
    static Content other(String what, TdApi.@Nullable FormattedText text) {
        return new Content(MessageKind.OTHER, text, null).with("what", what);
    }

    static Content action(String action) {
        return of(MessageKind.SERVICE).with("action", action);
    }

    Content with(String name, @Nullable String value) {
        String clean = Clean.text(value, VALUE_LIMIT);
        if (!clean.isEmpty() && details.size() < ENTRY_LIMIT) {
            details.put(name, clean);
        }
        return this;
    }

    Content with(String name, TdApi.@Nullable FormattedText value) {
        return with(name, value == null ? null : value.text);
    }

    /** Nothing is kept of zero, which is how TDLib says that it does not know. */
    Content with(String name, long value) {
        return value == 0 ? this : with(name, Long.toString(value));
    }

    Map<String, String> details() {
        return Map.copyOf(details);
    }
}
