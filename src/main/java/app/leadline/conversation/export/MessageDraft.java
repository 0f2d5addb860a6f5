package app.leadline.conversation.export;

import app.leadline.conversation.export.Exported.ExportedMessage;
import app.leadline.conversation.export.Exported.Unusable;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.Reaction;
import app.leadline.telegram.TelegramMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** A message while its fields come in, in whatever order. */
final class MessageDraft {

    private static final int TEXT_LIMIT = 65_000;
    private static final int NAME_LIMIT = 130;

    @Nullable
    Long id;

    @Nullable
    String type;

    @Nullable
    String date;

    @Nullable
    Long unixtime;

    @Nullable
    String edited;

    @Nullable
    Long editedUnixtime;

    @Nullable
    String sender;

    @Nullable
    Long senderId;

    @Nullable
    Long replyTo;

    boolean replyIsElsewhere;
    final TextParts text = new TextParts(TEXT_LIMIT);
    final MediaDraft media = new MediaDraft();
    final Details details = new Details();
    final List<Reaction> reactions = new ArrayList<>();
    private @Nullable String forwardedFrom;
    private @Nullable String structure;
    private @Nullable String unknownField;

    boolean isService() {
        return "service".equals(type);
    }

    /** The name of a deleted account is exported as null. */
    void forwardedFrom(@Nullable String name) {
        forwardedFrom = name == null ? "" : CleanText.cut(name, NAME_LIMIT);
    }

    /** Newer versions repeat the text as entities; it is the text itself only where that is missing. */
    void readEntitiesUnlessKnown(JsonParser json) {
        if (text.text().isEmpty()) {
            text.read(json);
        } else {
            json.skipChildren();
        }
    }

    void structure(String field) {
        structure = field;
    }

    void unknown(String field) {
        unknownField = field;
    }

    void duration(String field, @Nullable Integer seconds) {
        if (isService() && seconds != null) {
            details.put(field, seconds.toString());
        } else {
            media.duration = seconds;
        }
    }

    void title(@Nullable String title) {
        if (isService()) {
            details.put("title", title);
        } else {
            media.title = title;
        }
    }

    Exported finished(ExportDates dates, long place) {
        String example = id == null ? "#" + (place + 1) : id.toString();
        if ("unsupported".equals(type)) {
            return new Unusable(SkipReason.UNSUPPORTED, example);
        }
        if (!isService() && !"message".equals(type)) {
            return new Unusable(SkipReason.NOT_A_MESSAGE, example);
        }
        if (id == null || id <= 0) {
            return new Unusable(SkipReason.NO_ID, example);
        }
        Instant sentAt = dates.instant(unixtime, date);
        if (sentAt == null) {
            return new Unusable(SkipReason.NO_DATE, example);
        }
        MessageKind kind = kind();
        TelegramMessage message = new TelegramMessage(
                id,
                false,
                sentAt,
                senderId,
                sender == null ? null : CleanText.cut(sender, NAME_LIMIT),
                kind(),
                text.text(),
                text.entities(),
                media.finished(),
                details.asMap(),
                List.copyOf(reactions),
                replyIsElsewhere ? null : replyTo,
                forwardedFrom,
                dates.instant(editedUnixtime, edited));
        return new ExportedMessage(message, text.shortened());
    }

    private MessageKind kind() {
        if (isService()) {
            return MessageKind.SERVICE;
        }
        MessageKind file = media.kind();
        if (file != null) {
            return file;
        }
        boolean place = details.get("latitude") != null || details.get("place_name") != null;
        if (place || "location_information".equals(structure)) {
            return MessageKind.LOCATION;
        }
        if ("contact_information".equals(structure)) {
            return MessageKind.CONTACT;
        }
        if ("poll".equals(structure)) {
            return MessageKind.POLL;
        }
        return text.text().isEmpty() || structure != null ? other() : MessageKind.TEXT;
    }

    private MessageKind other() {
        boolean game = details.get("game_title") != null;
        String what = structure != null ? structure : game ? "game" : unknownField;
        if (what == null) {
            return MessageKind.TEXT;
        }
        details.put("what", what);
        return MessageKind.OTHER;
    }
}
