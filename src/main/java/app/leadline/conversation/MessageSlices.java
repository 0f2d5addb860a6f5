package app.leadline.conversation;

import app.leadline.conversation.MessageTable.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds messages by position without counting through the whole conversation: from the nearest place that is known. */
@Component
class MessageSlices {

    private final MessageTable messages;

    MessageSlices(MessageTable messages) {
        this.messages = messages;
    }

    /**
     * @param total how many messages there are in the scope
     * @param near a message the reader has seen, or null
     */
    List<Message> slice(Scope scope, long total, long from, int limit, @Nullable Anchor near) {
        long start = Math.clamp(from, 0, total);
        int length = (int) Math.min(Math.max(0, limit), total - start);
        if (length == 0) {
            return List.of();
        }
        long fromEnd = total - start - length;
        long nearest = Math.min(start, fromEnd);
        if (near != null && Math.abs(near.index() - start) < nearest) {
            return aroundAnchor(scope, near, start, length);
        }
        return start <= fromEnd
                ? messages.onFrom(scope, null, start, length)
                : messages.backFrom(scope, null, fromEnd, length);
    }

    private List<Message> aroundAnchor(Scope scope, Anchor near, long start, int length) {
        if (start >= near.index()) {
            return messages.onFrom(scope, near.key(), start - near.index(), length);
        }
        long beyond = near.index() - (start + length);
        if (beyond >= 0) {
            return messages.backFrom(scope, near.key(), beyond, length);
        }
        int before = (int) (near.index() - start);
        List<Message> slice = new ArrayList<>(messages.backFrom(scope, near.key(), 0, before));
        slice.addAll(messages.onFrom(scope, near.key(), 0, length - before));
        return slice;
    }
}
