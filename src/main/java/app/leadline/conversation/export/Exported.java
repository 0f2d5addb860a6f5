package app.leadline.conversation.export;

import app.leadline.conversation.Media;
import app.leadline.conversation.MessageKind;
import app.leadline.conversation.Reaction;
import app.leadline.conversation.TextEntity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element of the list of messages. */
public sealed interface Exported {

    /**
     * A message that can be imported: texts are clean of what a database refuses, and none is longer than its column.
     *
     * @param senderId null when the export does not tell
     * @param shortened whether something was too long and has been cut
     */
    record ExportedMessage(
            long id,
            Instant sentAt,
            @Nullable Long senderId,
            @Nullable String senderName,
            MessageKind kind,
            String text,
            List<TextEntity> entities,
            @Nullable Media media,
            Map<String, String> details,
            List<Reaction> reactions,
            @Nullable Long replyTo,
            @Nullable String forwardedFrom,
            @Nullable Instant editedAt,
            boolean shortened)
            implements Exported {}

    /** @param example tells it apart from others: Telegram's number of the message, or its place */
    record Unusable(SkipReason reason, String example) implements Exported {}
}
