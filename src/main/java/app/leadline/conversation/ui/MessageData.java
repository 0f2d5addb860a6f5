package app.leadline.conversation.ui;

import app.leadline.conversation.ui.MessageText.Segment;
import app.leadline.shared.ui.Texts;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What travels to the browser for a row; what is usual is left out, because every row that comes into sight travels. */
final class MessageData {

    private MessageData() {}

    /**
     * @param current whether the reader of search results stands on it
     * @param above the words of a line above it; null for no line
     */
    static ObjectNode of(MessageBubble bubble, boolean current, @Nullable String above) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put("side", bubble.own() ? "own" : "theirs");
        data.put("place", bubble.place().name().toLowerCase(Locale.ROOT));
        data.put("day", bubble.day());
        data.put("clock", bubble.clock());
        data.put("exact", bubble.exactTime());
        data.put("who", bubble.sender());
        flag(data, "starts", bubble.startsDay());
        flag(data, "large", bubble.large());
        flag(data, "now", current);
        words(data, "above", above);
        if (bubble.avatar() != null) {
            words(data, "avatar", bubble.avatar().initials());
            words(data, "tint", bubble.avatar().tint());
            words(data, "photo", bubble.avatar().photo());
        }
        words(data, "service", bubble.service());
        words(data, "edited", bubble.edited() ? Texts.of("messages.edited") : null);
        words(data, "gone", bubble.deleted() ? Texts.of("messages.deleted") : null);
        words(data, "show", bubble.found() ? Texts.of("messages.search.show") : null);
        words(data, "from", source(bubble.forwardedFrom()));
        if (bubble.failure() != null) {
            data.put("fail", bubble.failure());
            data.put("again", Texts.of("messages.again"));
        }
        boolean drop = bubble.failure() != null || bubble.withdrawable();
        words(data, "drop", drop ? Texts.of("messages.discard") : null);
        words(data, "answer", bubble.answerable() ? Texts.of("messages.answer") : null);
        addReply(data, bubble.reply());
        addMedia(data, bubble.media());
        addText(data, bubble.text());
        if (!bubble.reactions().isEmpty()) {
            ArrayNode reactions = data.putArray("reactions");
            bubble.reactions().forEach(reactions::add);
        }
        if (bubble.status() != null) {
            data.put("status", bubble.status().code());
            data.put("statusName", bubble.status().name());
        }
        return data;
    }

    private static @Nullable String source(@Nullable String forwardedFrom) {
        if (forwardedFrom == null) {
            return null;
        }
        return forwardedFrom.isBlank()
                ? Texts.of("messages.forwarded.deleted")
                : Texts.of("messages.forwarded", forwardedFrom);
    }

    private static void addReply(ObjectNode data, MessageBubble.@Nullable Reply reply) {
        if (reply != null) {
            ObjectNode node = data.putObject("reply");
            node.put("who", reply.sender());
            node.put("text", reply.excerpt());
            flag(node, "known", reply.target() != null);
        }
    }

    private static void addMedia(ObjectNode data, @Nullable MediaLine media) {
        if (media != null) {
            ObjectNode node = data.putObject("media");
            node.put("icon", media.icon());
            node.put("title", media.title());
            node.put("facts", media.facts());
            node.put("look", media.look());
            if (media.picture() != null) {
                node.put("url", media.picture().url());
                node.put("width", media.picture().width());
                node.put("height", media.picture().height());
            }
        }
    }

    private static void addText(ObjectNode data, List<Segment> text) {
        if (text.isEmpty()) {
            return;
        }
        ArrayNode segments = data.putArray("text");
        for (Segment segment : text) {
            ObjectNode node = segments.addObject();
            node.put("t", segment.text());
            words(node, "look", looks(segment.looks()));
            words(node, "link", segment.link());
            flag(node, "hit", segment.hit());
        }
    }

    /** As class names: {@code bi} gives {@code msg-b msg-i}. */
    private static @Nullable String looks(String letters) {
        return letters.isEmpty() ? null : "msg-" + String.join(" msg-", letters.split(""));
    }

    private static void flag(ObjectNode data, String name, boolean set) {
        if (set) {
            data.put(name, true);
        }
    }

    private static void words(ObjectNode data, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            data.put(name, text);
        }
    }
}
