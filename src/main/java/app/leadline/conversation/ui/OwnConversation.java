package app.leadline.conversation.ui;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.Anchor;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.ConversationSearch;
import app.leadline.conversation.Conversations;
import app.leadline.conversation.Message;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import app.leadline.conversation.ReadMarks;
import app.leadline.conversation.Unread;
import app.leadline.organization.CurrentMember;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One conversation in the hands of its owner: the services with who asks and about which conversation filled in. */
record OwnConversation(
        Conversations conversations,
        ConversationSearch search,
        ReadMarks marks,
        CurrentMember member,
        ConversationId id) {

    /** Something that tells messages by position: all of the conversation, or what a search found in it. */
    @FunctionalInterface
    interface Reader {
        List<Message> slice(long from, int limit, @Nullable Anchor near);
    }

    long count() {
        return conversations.count(member, id);
    }

    Reader all() {
        return (from, limit, near) -> conversations.slice(member, id, from, limit, near);
    }

    long matches(String text) {
        return search.count(member, id, text);
    }

    Reader matching(String text, long total) {
        return (from, limit, near) -> search.slice(member, id, text, total, from, limit, near);
    }

    /** From the oldest, which is at 0; empty when it is gone. */
    OptionalLong position(MessageId message) {
        return conversations.position(member, id, message);
    }

    /** Likewise, to read on from there. */
    Optional<Anchor> place(MessageId message) {
        return conversations.place(member, id, message);
    }

    OptionalLong positionAmongMatches(String text, MessageId message) {
        return search.position(member, id, text, message);
    }

    Optional<Unread> unread() {
        return marks.unread(member, id);
    }

    /** It was before the eyes of the reader. */
    void seen(MessageId upTo) {
        marks.seen(member, id, upTo);
    }

    MessageKey newest() {
        return marks.newest(member, id);
    }

    /** How much the other side has written after a place. */
    long writtenAfter(MessageKey place) {
        return marks.writtenAfter(member, id, place);
    }

    void letAi(AiUse use) {
        conversations.letAi(member, id, use);
    }

    void delete() {
        conversations.delete(member, id);
    }
}
