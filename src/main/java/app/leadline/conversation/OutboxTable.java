package app.leadline.conversation;

import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Own messages on their way: rows of the conversation that Telegram has not confirmed. Knows nothing of who may. */
@Component
@Transactional
class OutboxTable {

    private final OwnMessages own;
    private final JdbcClient jdbc;

    OutboxTable(OwnMessages own, JdbcClient jdbc) {
        this.own = own;
        this.jdbc = jdbc;
    }

    Optional<MessageId> byToken(UUID token, ConversationId conversation) {
        return jdbc.sql("select id from message where client_token = ? and conversation_id = ?")
                .params(token, conversation.value())
                .query((rs, row) -> new MessageId(rs.getLong(1)))
                .optional();
    }

    /**
     * Committed before anybody calls Telegram.
     *
     * @return empty when this token is a message already
     */
    Optional<MessageId> insert(Talk talk, UUID token, String text, @Nullable Long replyTo, long self, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into message (conversation_id, client_token, sent_at, outgoing, sender_telegram_id,
                        kind, text, search_text, reply_to_telegram_message_id, status)
                        values (:conversation, :token, :now, true, :self, 'TEXT', :text, :search, :reply, 'PENDING')
                        on conflict do nothing""")
                .param("conversation", talk.id().value())
                .param("token", token)
                .param("now", time(now))
                .param("self", self)
                .param("text", text)
                .param("search", text.toLowerCase(Locale.ROOT))
                .param("reply", replyTo)
                .update(key, "id");
        Optional<MessageId> added =
                Optional.ofNullable(key.getKey()).map(Number::longValue).map(MessageId::new);
        added.ifPresent(id -> queue(talk, id, now));
        return added;
    }

    private void queue(Talk talk, MessageId id, Instant due) {
        jdbc.sql("insert into outbox (message_id, account_id, conversation_id, due_at) values (?, ?, ?, ?)")
                .params(id.value(), talk.account().value(), talk.id().value(), time(due))
                .update();
    }

    /**
     * A message that had failed gets its turn again, or is looked for first when it may have arrived.
     *
     * @return false when it has not failed
     */
    boolean again(Talk talk, MessageId id, Instant due) {
        boolean moved = jdbc.sql("""
                        update message set status = case when failure = :inHand then 'UNKNOWN' else 'PENDING' end,
                        failure = case when failure = :inHand then failure end
                        where id = :id and conversation_id = :conversation and status = 'FAILED'""")
                        .param("inHand", Unsent.REMOVED_IN_HAND)
                        .param("id", id.value())
                        .param("conversation", talk.id().value())
                        .update()
                == 1;
        if (moved) {
            queue(talk, id, due);
        }
        return moved;
    }

    boolean isUnknown(MessageId id) {
        return jdbc.sql("select 1 from message where id = ? and status = 'UNKNOWN'")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether it is looked for although nobody did for a while, so that it may have been taken in as a message of another device. */
    boolean mayBeHere(MessageId id) {
        return jdbc.sql("select 1 from message where id = ? and status = 'UNKNOWN' and failure = ?")
                .params(id.value(), Unsent.REMOVED_IN_HAND)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes a message in hand; false when somebody else has, or it is gone. */
    boolean sending(MessageId id) {
        return move(id, MessageStatus.PENDING, MessageStatus.SENDING);
    }

    /** What came of it is not known. */
    boolean unsure(MessageId id) {
        return move(id, MessageStatus.SENDING, MessageStatus.UNKNOWN);
    }

    /** Telegram has it in hand after all. */
    boolean stillSending(MessageId id) {
        return move(id, MessageStatus.UNKNOWN, MessageStatus.SENDING);
    }

    private boolean move(MessageId id, MessageStatus from, MessageStatus to) {
        return jdbc.sql("update message set status = ?, failure = null where id = ? and status = ?")
                        .params(to.name(), id.value(), from.name())
                        .update()
                == 1;
    }

    /** Back to its place in the queue: it certainly did not reach Telegram. */
    void later(MessageId id, MessageStatus from, Instant due) {
        if (move(id, from, MessageStatus.PENDING)) {
            jdbc.sql("update outbox set due_at = ? where message_id = ?")
                    .params(time(due), id.value())
                    .update();
            own.waitsAgain(id);
        }
    }

    /** Nothing of this account goes before. */
    void hold(TelegramAccountId account, Instant until) {
        jdbc.sql("update outbox set due_at = ? where account_id = ? and due_at < ?")
                .params(time(until), account.value(), time(until))
                .update();
    }

    /** Refused for good, unless somebody tries again. */
    void failed(MessageId id, String failure) {
        jdbc.sql("""
                        update message set status = 'FAILED', failure = ?
                        where id = ? and status in ('PENDING', 'SENDING', 'UNKNOWN')""").params(failure, id.value()).update();
        settle(id);
        own.failed(id, failure);
    }

    void settle(MessageId id) {
        jdbc.sql("delete from outbox where message_id = ?").param(id.value()).update();
    }

    /** Whatever was in hand when the session ended: nobody knows now. */
    int lost(TelegramAccountId account) {
        return jdbc.sql("""
                        update message set status = 'UNKNOWN' where status = 'SENDING'
                        and id in (select message_id from outbox where account_id = ?)""").param(account.value()).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
