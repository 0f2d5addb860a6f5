package app.leadline.conversation;

import app.leadline.conversation.MessageTable.Scope;
import app.leadline.organization.CurrentMember;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds messages that contain a text, whatever its case, in the whole conversation: what was written, names of files,
 * titles. Refuses as {@link Conversations} does. A blank text matches nothing.
 */
@Service
@Transactional(readOnly = true)
public class ConversationSearch {

    private static final int PAGE_LIMIT = 500;

    private final ConversationPolicy policy;
    private final MessageTable messages;
    private final MessageSlices slices;

    ConversationSearch(ConversationPolicy policy, MessageTable messages, MessageSlices slices) {
        this.policy = policy;
        this.messages = messages;
        this.slices = slices;
    }

    /** How many messages match. */
    public long count(CurrentMember asker, ConversationId conversation, String text) {
        policy.requireOwn(asker, conversation);
        return text.isBlank() ? 0 : messages.count(scope(conversation, text));
    }

    /**
     * Matches next to a message, which need not match itself, oldest first.
     *
     * @param from null for the newest matches (reading to older ones) or the oldest
     * @param limit at most 500
     */
    public List<Message> page(
            CurrentMember asker,
            ConversationId conversation,
            String text,
            @Nullable MessageKey from,
            Direction direction,
            int limit) {
        policy.requireOwn(asker, conversation);
        return text.isBlank()
                ? List.of()
                : messages.page(scope(conversation, text), from, direction, Math.min(limit, PAGE_LIMIT));
    }

    /**
     * Matches by position among the matches, oldest first at 0.
     *
     * @param total as {@link #count} told
     * @param near as in {@link Conversations#slice}, with its position among the matches
     * @param limit at most 500
     */
    public List<Message> slice(
            CurrentMember asker,
            ConversationId conversation,
            String text,
            long total,
            long from,
            int limit,
            @Nullable Anchor near) {
        policy.requireOwn(asker, conversation);
        return text.isBlank()
                ? List.of()
                : slices.slice(scope(conversation, text), total, from, Math.min(limit, PAGE_LIMIT), near);
    }

    /** How many matches are older than a message; empty when the message is not in the conversation. */
    public OptionalLong position(CurrentMember asker, ConversationId conversation, String text, MessageId message) {
        policy.requireOwn(asker, conversation);
        return messages.key(conversation, message)
                .map(key -> OptionalLong.of(messages.countBefore(scope(conversation, text), key)))
                .orElseGet(OptionalLong::empty);
    }

    private static Scope scope(ConversationId conversation, String text) {
        return new Scope(conversation, text.strip());
    }
}
