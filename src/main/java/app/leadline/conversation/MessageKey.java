package app.leadline.conversation;

import java.time.Instant;
import java.util.Comparator;

/** The place of a message in its conversation: what the queries page by. */
public record MessageKey(Instant sentAt, MessageId id) {

    /** Before the first message of any conversation. */
    static final MessageKey BEFORE_ALL = new MessageKey(Instant.EPOCH, new MessageId(0));

    private static final Comparator<MessageKey> ORDER = Comparator.comparing(MessageKey::sentAt)
            .thenComparingLong(key -> key.id().value());

    public boolean isAfter(MessageKey other) {
        return ORDER.compare(this, other) > 0;
    }

    /** Just before this one, where no message can be. */
    public MessageKey before() {
        return new MessageKey(sentAt, new MessageId(id.value() - 1));
    }
}
