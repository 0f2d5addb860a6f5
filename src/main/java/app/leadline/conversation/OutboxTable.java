package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Own messages on their way: rows of the conversation that Telegram has not confirmed. Knows nothing of who may. */
@Component
@Transactional
class OutboxTable {

    private static final String SELECT = """
            select m.id, m.conversation_id, m.text, m.reply_to_telegram_message_id, m.sent_at, m.status, c.lead_id,
            c.account_id, c.peer_telegram_id from outbox o join message m on m.id = o.message_id
            join conversation c on c.id = o.conversation_id
            """;

    private final OwnMessages own;
    private final JdbcClient jdbc;

    OutboxTable(OwnMessages own, JdbcClient jdbc) {
        this.own = own;
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Letter(
            MessageId id,
            ConversationId conversation,
            LeadId lead,
            TelegramAccountId account,
            long peer,
            String text,
            long replyTo,
            Instant writtenAt,
            MessageStatus status) {}

    Optional<MessageId> byToken(UUID token, ConversationId conversation) {
        return jdbc.sql("select id from message where client_token = ? and conversation_id = ?")
                .params(token, conversation.value())
                .query((rs, row) -> new MessageId(rs.getLong(1)))
                .optional();
    }

    /** Committed before anybody calls Telegram. */
    MessageId insert(Talk talk, UUID token, String text, @Nullable Long replyTo, long self, Instant now) {
        jdbc.sql("""
                        insert into message (conversation_id, client_token, sent_at, outgoing, sender_telegram_id,
                        kind, text, search_text, reply_to_telegram_message_id, status)
                        values (:conversation, :token, :now, true, :self, 'TEXT', :text, :search, :reply, 'PENDING')""")
                .param("conversation", talk.id().value())
                .param("token", token)
                .param("now", time(now))
                .param("self", self)
                .param("text", text)
                .param("search", text.toLowerCase(Locale.ROOT))
                .param("reply", replyTo)
                .update();
        MessageId id = byToken(token, talk.id()).orElseThrow();
        queue(id, now);
        return id;
    }

    private void queue(MessageId id, Instant due) {
        jdbc.sql("""
                        insert into outbox (message_id, account_id, conversation_id, due_at)
                        select m.id, c.account_id, c.id, cast(? as timestamp with time zone)
                        from message m join conversation c on c.id = m.conversation_id where m.id = ?""").params(time(due), id.value()).update();
    }

    /** A message that had failed gets its turn again; false when it has not failed. */
    boolean again(MessageId id, Instant due) {
        boolean moved =
                jdbc.sql("update message set status = 'PENDING', failure = null where id = ? and status = 'FAILED'")
                                .param(id.value())
                                .update()
                        == 1;
        if (moved) {
            queue(id, due);
        }
        return moved;
    }

    /** The first open message of each conversation of an account whose turn it is, the oldest first. */
    List<Letter> due(TelegramAccountId account, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                        where o.account_id = :account and o.due_at <= :now and m.status = 'PENDING'
                        and not exists (select 1 from outbox earlier where earlier.conversation_id = o.conversation_id
                            and earlier.message_id < o.message_id)
                        order by o.message_id fetch first :limit rows only""")
                .param("account", account.value())
                .param("now", time(now))
                .param("limit", limit)
                .query(OutboxTable::letter)
                .list();
    }

    /** When the next one of an account may go; empty when none waits for a time to come. */
    Optional<Instant> nextDue(TelegramAccountId account, Instant now) {
        return Optional.ofNullable(jdbc.sql("select min(due_at) as due from outbox where account_id = ? and due_at > ?")
                .params(account.value(), time(now))
                .query((rs, row) -> new Due(MessageRows.instant(rs, "due")))
                .single()
                .at());
    }

    private record Due(@Nullable Instant at) {}

    /** What was handed over and is not settled, oldest first. */
    List<Letter> handedOver(TelegramAccountId account) {
        return jdbc.sql(SELECT + "where o.account_id = ? and m.status in ('SENDING', 'UNKNOWN') order by o.message_id")
                .param(account.value())
                .query(OutboxTable::letter)
                .list();
    }

    boolean isUnknown(MessageId id) {
        return jdbc.sql("select 1 from message where id = ? and status = 'UNKNOWN'")
                .param(id.value())
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
        return jdbc.sql("update message set status = ? where id = ? and status = ?")
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

    private static Letter letter(ResultSet rs, int row) throws SQLException {
        return new Letter(
                new MessageId(rs.getLong("id")),
                new ConversationId(rs.getLong("conversation_id")),
                new LeadId(rs.getLong("lead_id")),
                new TelegramAccountId(rs.getLong("account_id")),
                rs.getLong("peer_telegram_id"),
                rs.getString("text"),
                rs.getLong("reply_to_telegram_message_id"),
                MessageRows.requiredInstant(rs, "sent_at"),
                MessageStatus.valueOf(rs.getString("status")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
