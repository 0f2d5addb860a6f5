package app.leadline.conversation.export;

import app.leadline.conversation.export.Exported.Unusable;
import app.leadline.telegram.CleanText;
import app.leadline.telegram.Reaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one message, whichever version of Telegram Desktop wrote it. */
final class MessageParser {

    private static final Set<String> DETAILS = Set.of(
            "via_bot",
            "author",
            "saved_from",
            "place_name",
            "address",
            "live_location_period_seconds",
            "self_destruct_period_seconds",
            "game_title",
            "game_description");
    private static final Set<String> NOTHING_TO_KEEP = Set.of(
            "thumbnail",
            "thumbnail_file_size",
            "text_entities",
            "inline_bot_buttons",
            "media_spoiler",
            "contact_vcard",
            "contact_vcard_file_size");
    private static final int REACTION_LIMIT = 100;

    private final ExportDates dates;

    MessageParser(ZoneId zone, Instant now) {
        this.dates = new ExportDates(zone, now);
    }

    /** The parser stands at the element. */
    Exported parse(JsonParser json, long place) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Unusable(SkipReason.NOT_A_MESSAGE, "#" + (place + 1));
        }
        MessageDraft draft = new MessageDraft();
        Tokens.fields(json, field -> read(json, field, draft));
        return draft.finished(dates, place);
    }

    private static void read(JsonParser json, String field, MessageDraft draft) {
        switch (field) {
            case "id" -> draft.id = Tokens.number(json);
            case "type" -> draft.type = Tokens.text(json);
            case "date" -> draft.date = Tokens.text(json);
            case "date_unixtime" -> draft.unixtime = Tokens.number(json);
            case "edited" -> draft.edited = Tokens.text(json);
            case "edited_unixtime" -> draft.editedUnixtime = Tokens.number(json);
            case "from", "actor" -> draft.sender = Tokens.text(json);
            case "from_id", "actor_id" -> draft.senderId = peer(Tokens.text(json));
            case "reply_to_message_id" -> draft.replyTo = Tokens.number(json);
            case "reply_to_peer_id" -> draft.replyIsElsewhere = Tokens.text(json) != null;
            case "forwarded_from" -> draft.forwardedFrom(Tokens.text(json));
            case "text" -> draft.text.read(json);
            case "text_entities" -> draft.readEntitiesUnlessKnown(json);
            case "reactions" -> Tokens.elements(json, () -> reaction(json, draft));
            case "photo" -> draft.media.photo(Tokens.text(json));
            case "file" -> draft.media.file(Tokens.text(json));
            case "media_type" -> draft.media.type = Tokens.text(json);
            case "file_name" -> draft.media.fileName(Tokens.text(json));
            case "file_size", "photo_file_size" -> draft.media.size = Tokens.number(json);
            case "mime_type" -> draft.media.mimeType = Tokens.text(json);
            case "width" -> draft.media.width = Tokens.small(json);
            case "height" -> draft.media.height = Tokens.small(json);
            case "sticker_emoji" -> draft.media.emoji = Tokens.text(json);
            case "performer" -> draft.media.performer = Tokens.text(json);
            case "contact_information", "location_information", "invoice_information" -> {
                draft.structure(field);
                Tokens.fields(json, inner -> draft.details.put(inner, json));
            }
            case "poll" -> {
                draft.structure(field);
                new PollParser(draft.details).read(json);
            }
            default -> other(json, field, draft);
        }
    }

    /** The rest: what a service message tells, details of messages, and what only later versions know. */
    private static void other(JsonParser json, String field, MessageDraft draft) {
        switch (field) {
            case "duration_seconds", "duration" -> draft.duration(field, Tokens.small(json));
            case "title" -> draft.title(Tokens.text(json));
            default -> {
                if (NOTHING_TO_KEEP.contains(field)) {
                    json.skipChildren();
                } else if (draft.isService() || DETAILS.contains(field)) {
                    draft.details.put(field, json);
                } else {
                    draft.unknown(field);
                    json.skipChildren();
                }
            }
        }
    }

    private static void reaction(JsonParser json, MessageDraft draft) {
        String[] typeAndEmoji = {"emoji", ""};
        int[] count = {1};
        Tokens.fields(json, field -> {
            switch (field) {
                case "type" -> typeAndEmoji[0] = orEmpty(Tokens.text(json));
                case "emoji" -> typeAndEmoji[1] = orEmpty(Tokens.text(json));
                case "count" -> {
                    Integer known = Tokens.small(json);
                    count[0] = known == null ? 1 : known;
                }
                default -> json.skipChildren();
            }
        });
        boolean paid = typeAndEmoji[0].equals("paid");
        String emoji = paid ? "\u2B50" : CleanText.cut(typeAndEmoji[1], 32);
        if (draft.reactions.size() < REACTION_LIMIT && count[0] > 0) {
            draft.reactions.add(new Reaction(CleanText.cut(typeAndEmoji[0], 32), emoji, count[0]));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@code user123} and, in old exports, {@code 123} are people; groups and channels become negative numbers. */
    private static @Nullable Long peer(@Nullable String id) {
        if (id == null) {
            return null;
        }
        if (id.startsWith("user")) {
            return Tokens.number(id.substring("user".length()));
        }
        String group = id.startsWith("channel") ? "channel" : id.startsWith("chat") ? "chat" : "";
        Long number = Tokens.number(id.substring(group.length()));
        return number == null || group.isEmpty() ? number : Long.valueOf(-number);
    }
}
