package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes imported messages, in batches. Knows nothing of who may. */
@Component
class ImportTable {

    private static final String INSERT = """
            insert into message (conversation_id, telegram_message_id, sent_at, outgoing, sender_name,
            sender_telegram_id, kind, reply_to_telegram_message_id, forwarded_from, status, text, entities, media,
            reactions, details, search_text, edited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update message set text = ?, entities = ?, media = ?, reactions = ?, details = ?, search_text = ?,
            edited_at = ? where id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Known(long id, @Nullable Instant editedAt) {}

    /** @param id of the row to update; nothing for a new one */
    record Row(TelegramMessage message, boolean outgoing, long id) {}

    /** Finds or makes the conversation and holds its row until the transaction ends: one import of it at a time. */
    ConversationId lock(CurrentMember owner, TelegramAccountId account, LeadId lead, long peerId, Instant now) {
        jdbc.sql("""
                        insert into conversation
                        (owner_id, account_id, lead_id, peer_telegram_id, message_count, created_at)
                        values (?, ?, ?, ?, 0, ?) on conflict do nothing""")
                .params(owner.id().value(), account.value(), lead.value(), peerId, now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from conversation where account_id = ? and lead_id = ? for update")
                .params(account.value(), lead.value())
                .query((rs, row) -> new ConversationId(rs.getLong(1)))
                .single();
    }

    /** The account that a talk with this person has been imported into, for an export that does not tell its own. */
    Optional<TelegramAccountId> knownAccount(CurrentMember owner, LeadId lead, long peerId) {
        return jdbc.sql("""
                        select account_id from conversation where owner_id = ? and lead_id = ? and peer_telegram_id = ?
                        order by newest_sent_at desc nulls last, id fetch first 1 rows only""")
                .params(owner.id().value(), lead.value(), peerId)
                .query((rs, row) -> new TelegramAccountId(rs.getLong(1)))
                .optional();
    }

    /** Moves a talk that was imported before its account was known, for instance one without own messages, to it. */
    void claim(CurrentMember owner, TelegramAccountId account, LeadId lead, long peerId) {
        jdbc.sql("""
                        update conversation set account_id = :account
                        where owner_id = :owner and lead_id = :lead and peer_telegram_id = :peer
                        and account_id in (select id from telegram_account
                            where owner_id = :owner and telegram_user_id is null)
                        and not exists (select 1 from conversation known
                            where known.account_id = :account and known.lead_id = :lead)""")
                .param("account", account.value())
                .param("owner", owner.id().value())
                .param("lead", lead.value())
                .param("peer", peerId)
                .update();
    }

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

    void insert(ConversationId conversation, List<Row> rows) {
        batches.batchUpdate(INSERT, rows, Math.max(1, rows.size()), (ps, row) -> {
            TelegramMessage message = row.message();
            ps.setLong(1, conversation.value());
            ps.setLong(2, message.id());
            ps.setObject(3, time(message.sentAt()));
            ps.setBoolean(4, row.outgoing());
            ps.setString(5, message.senderName());
            setLong(ps, 6, message.senderId());
            ps.setString(7, message.kind().name());
            setLong(ps, 8, message.replyTo());
            ps.setString(9, message.forwardedFrom());
            ps.setString(10, row.outgoing() ? MessageStatus.SENT.name() : null);
            setContent(ps, 11, message);
        });
    }

    void update(List<Row> rows) {
        batches.batchUpdate(UPDATE, rows, Math.max(1, rows.size()), (ps, row) -> {
            setContent(ps, 1, row.message());
            ps.setLong(8, row.id());
        });
    }

    /** Seven columns, from text to edited_at. */
    private static void setContent(PreparedStatement ps, int first, TelegramMessage message) throws SQLException {
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

    /** Keeps the counters of the conversation; one that stays without messages goes. */
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
        jdbc.sql("delete from conversation where id = ? and message_count = 0")
                .param(conversation.value())
                .update();
    }
}
