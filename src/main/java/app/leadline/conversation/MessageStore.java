package app.leadline.conversation;

import app.leadline.telegram.TelegramMessage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes messages that came from Telegram or an export, in batches. Knows nothing of who may. */
@Component
class MessageStore {

    private static final String INSERT = """
            insert into message (conversation_id, telegram_message_id, sent_at, outgoing, sender_name,
            sender_telegram_id, kind, reply_to_telegram_message_id, forwarded_from, status, text, entities, media,
            reactions, details, search_text, edited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update message set text = ?, entities = ?, media = ?, reactions = ?, details = ?, search_text = ?,
            edited_at = ? where id = ?""";
    private static final String UPDATE_CHANGED = UPDATE + """
             and (text <> ? or entities is distinct from cast(? as varchar) or media is distinct from cast(? as varchar)
            or reactions is distinct from cast(? as varchar)
            or edited_at is distinct from cast(? as timestamp with time zone) or deleted_at is not null)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MessageStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Known(long id, @Nullable Instant editedAt) {}

    /** @param id of the row to update; nothing for a new one */
    record Row(TelegramMessage message, boolean outgoing, long id) {}

    /** @param sentAt where it stands among the others */
    private record Added(Row row, Instant sentAt) {}

    long highestTelegramId(ConversationId conversation) {
        return jdbc.sql("select coalesce(max(telegram_message_id), 0) from message where conversation_id = ?")
                .param(conversation.value())
                .query(Long.class)
                .single();
    }

    Map<Long, Known> known(ConversationId conversation, Collection<Long> telegramIds) {
        Map<Long, Known> known = new HashMap<>();
        if (!telegramIds.isEmpty()) {
            // H2 does not walk an index by any(): the range keeps it from reading the whole conversation.
            jdbc.sql("""
                            select telegram_message_id, id, edited_at from message where conversation_id = ?
                            and telegram_message_id between ? and ? and telegram_message_id = any(?)""")
                    .params(
                            conversation.value(),
                            Collections.min(telegramIds),
                            Collections.max(telegramIds),
                            telegramIds.toArray(new Long[0]))
                    .query(rs -> {
                        known.put(rs.getLong(1), new Known(rs.getLong(2), MessageRows.instant(rs, "edited_at")));
                    });
        }
        return known;
    }

    /** From an export, which has them in order. */
    void insert(ConversationId conversation, List<Row> rows) {
        insert(
                conversation,
                0,
                rows.stream().map(row -> new Added(row, row.message().sentAt())).toList());
    }

    /**
     * From Telegram, which may tell them in any order.
     *
     * @param readUpTo own messages up to this one were read by the other side
     */
    void insertInPlace(ConversationId conversation, List<Row> rows, long readUpTo) {
        insert(
                conversation,
                readUpTo,
                rows.stream().map(row -> new Added(row, row.message().place())).toList());
    }

    private void insert(ConversationId conversation, long readUpTo, List<Added> rows) {
        batches.batchUpdate(INSERT, rows, Math.max(1, rows.size()), (ps, added) -> {
            Row row = added.row();
            TelegramMessage message = row.message();
            ps.setLong(1, conversation.value());
            ps.setLong(2, message.id());
            ps.setObject(3, time(added.sentAt()));
            ps.setBoolean(4, row.outgoing());
            ps.setString(5, message.senderName());
            setLong(ps, 6, message.senderId());
            ps.setString(7, message.kind().name());
            setLong(ps, 8, message.replyTo());
            ps.setString(9, message.forwardedFrom());
            ps.setString(10, row.outgoing() ? arrived(message.id() <= readUpTo).name() : null);
            setContent(ps, 11, message);
        });
    }

    private static MessageStatus arrived(boolean read) {
        return read ? MessageStatus.READ : MessageStatus.SENT;
    }

    /** @return how many were different from what is told now */
    int updateChanged(List<Row> rows) {
        int changed = 0;
        for (int[] batch : batches.batchUpdate(UPDATE_CHANGED, rows, Math.max(1, rows.size()), (ps, row) -> {
            TelegramMessage message = row.message();
            setContent(ps, 1, message);
            ps.setLong(8, row.id());
            ps.setString(9, message.text());
            ps.setString(10, MessageJson.of(message.entities()));
            ps.setString(11, MessageJson.of(message.media()));
            ps.setString(12, MessageJson.of(message.reactions()));
            ps.setObject(13, message.editedAt() == null ? null : time(message.editedAt()));
        })) {
            changed += java.util.Arrays.stream(batch).sum();
        }
        return changed;
    }

    int markDeleted(ConversationId conversation, List<Long> telegramIds, Instant now) {
        return jdbc.sql("""
                        update message set deleted_at = ? where conversation_id = ? and telegram_message_id = any(?)
                        and telegram_message_id between ? and ? and deleted_at is null""")
                .params(
                        time(now),
                        conversation.value(),
                        telegramIds.toArray(new Long[0]),
                        Collections.min(telegramIds),
                        Collections.max(telegramIds))
                .update();
    }

    /** The messages here between two that are not gone. */
    List<Long> idsBetween(ConversationId conversation, long from, long to) {
        return jdbc.sql("""
                        select telegram_message_id from message where conversation_id = ?
                        and telegram_message_id between ? and ? and deleted_at is null""")
                .params(conversation.value(), from, to)
                .query((rs, row) -> rs.getLong(1))
                .list();
    }

    void update(List<Row> rows) {
        batches.batchUpdate(UPDATE, rows, Math.max(1, rows.size()), (ps, row) -> {
            setContent(ps, 1, row.message());
            ps.setLong(8, row.id());
        });
    }

    /** Seven columns, from text to edited_at. */
    static void setContent(PreparedStatement ps, int first, TelegramMessage message) throws SQLException {
        ps.setString(first, message.text());
        ps.setString(first + 1, MessageJson.of(message.entities()));
        ps.setString(first + 2, MessageJson.of(message.media()));
        ps.setString(first + 3, MessageJson.of(message.reactions()));
        ps.setString(first + 4, MessageJson.of(message.details()));
        ps.setString(first + 5, SearchText.of(message));
        ps.setObject(first + 6, message.editedAt() == null ? null : time(message.editedAt()));
    }

    private static void setLong(PreparedStatement ps, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            ps.setNull(index, java.sql.Types.BIGINT);
        } else {
            ps.setLong(index, value);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Keeps the counters of the conversation. */
    void grow(ConversationId conversation, long added, @Nullable Instant newest) {
        if (newest != null) {
            jdbc.sql("""
                            update conversation set message_count = message_count + :added, newest_sent_at =
                            case when newest_sent_at > :newest then newest_sent_at else :newest end where id = :id""")
                    .param("added", added)
                    .param("newest", time(newest))
                    .param("id", conversation.value())
                    .update();
        }
    }

    /** One message has gone. */
    void shrink(ConversationId conversation) {
        jdbc.sql("""
                        update conversation set message_count = message_count - 1, newest_sent_at =
                        (select max(m.sent_at) from message m where m.conversation_id = conversation.id) where id = ?""").param(conversation.value()).update();
    }

    /** A conversation that an import has left without messages goes. */
    void deleteIfEmpty(ConversationId conversation) {
        jdbc.sql("delete from conversation where id = ? and message_count = 0")
                .param(conversation.value())
                .update();
    }
}
