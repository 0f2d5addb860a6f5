package app.leadline.conversation.ui;

import app.leadline.conversation.Message;
import app.leadline.conversation.MessageStatus;
import app.leadline.conversation.ReplyPreview;
import app.leadline.conversation.ui.MessageGroups.Place;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TextEntity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of messages for one viewer.
 *
 * @param lead the two ends of the talk, {@code own} the viewer
 * @param searched highlighted in the texts; blank for nothing
 * @param connected asked whether the account is connected, so that pictures can be had and messages are sent
 * @param onlyMatches whether the neighbours are matches too, and not what stands around a message
 */
record MessageBubbles(
        ViewerTime time,
        MessageGroups groups,
        Person lead,
        Person own,
        String searched,
        boolean onlyMatches,
        BooleanSupplier connected) {

    private static final int EXCERPT = 120;

    /**
     * @param tint class of the colour behind the initials
     * @param photo address of the picture in their place; empty when there is none
     */
    record Person(String name, String initials, String tint, String photo) {}

    MessageBubbles highlighting(String text) {
        return new MessageBubbles(time, groups, lead, own, text, false, connected);
    }

    MessageBubbles matching(String text) {
        return new MessageBubbles(time, groups, lead, own, text, true, connected);
    }

    /** @param before its older neighbour in the list, {@code after} the newer one; null at the ends */
    MessageBubble of(@Nullable Message before, Message message, @Nullable Message after) {
        Place place = groups.place(before, message, after);
        boolean service = message.kind() == MessageKind.SERVICE;
        boolean deleted = message.deletedAt() != null;
        Person sender = message.outgoing() ? own : lead;
        String name = sender(message.outgoing(), message.senderName());
        return new MessageBubble(
                message.key(),
                message.outgoing(),
                place,
                groups.dayName(message),
                groups.startsDay(before, message),
                time.clock(message.sentAt()),
                exactTime(message),
                name,
                place.last() && !service ? sender : null,
                service ? ServiceSentence.of(message, name) : null,
                deleted,
                message.editedAt() != null && !deleted,
                !deleted && message.media() == null && MessageText.emojiOnly(message.text()),
                onlyMatches,
                deleted ? null : message.forwardedFrom(),
                deleted ? null : reply(message.replyTo()),
                deleted ? null : MediaLine.of(message, time.locale(), connected.getAsBoolean()),
                deleted || service ? List.of() : text(message),
                deleted ? List.of() : reactions(message),
                status(message),
                message.failure() == null ? null : Texts.of(message.failure()),
                message.status() == MessageStatus.PENDING && !connected.getAsBoolean(),
                message.telegramMessageId() != null && !deleted && !service);
    }

    private List<MessageText.Segment> text(Message message) {
        List<TextEntity> entities = message.entities();
        return message.text().isEmpty() ? List.of() : MessageText.segments(message.text(), entities, searched);
    }

    private String exactTime(Message message) {
        String sent = time.exact(message.sentAt());
        return message.editedAt() == null
                ? sent
                : Texts.of("messages.time.edited", sent, time.exact(message.editedAt()));
    }

    private String sender(boolean outgoing, @Nullable String senderName) {
        return outgoing ? Texts.of("messages.you") : Objects.requireNonNullElse(senderName, lead.name());
    }

    private MessageBubble.@Nullable Reply reply(@Nullable ReplyPreview reply) {
        if (reply == null) {
            return null;
        }
        if (reply.key() == null) {
            return new MessageBubble.Reply(null, "", Texts.of("messages.reply.unknown"));
        }
        String text = reply.text().isBlank() ? MediaLine.kindName(reply.kind()) : shortened(reply.text());
        return new MessageBubble.Reply(reply.key().id(), sender(reply.outgoing(), reply.senderName()), text);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= EXCERPT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return line.substring(0, end) + "…";
    }

    private static List<String> reactions(Message message) {
        return message.reactions().stream()
                .map(r -> (r.emoji().isBlank() ? "★" : r.emoji()) + (r.count() > 1 ? " " + r.count() : ""))
                .toList();
    }

    private static MessageBubble.@Nullable Status status(Message message) {
        if (message.status() == null || message.kind() == MessageKind.SERVICE || message.deletedAt() != null) {
            return null;
        }
        String code = message.status() == MessageStatus.SENDING
                ? "pending"
                : message.status().name().toLowerCase(Locale.ROOT);
        return new MessageBubble.Status(code, Texts.of("messages.status." + code));
    }
}
