package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is among the own messages that Telegram has not confirmed. Knows nothing of who may. */
@Component
@Transactional(readOnly = true)
class OutboxQueue {

    private final JdbcClient jdbc;

    OutboxQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversations of an account in which something is not settled, those in which a person waits first, then the longest. */
    List<Turns.Turn> waiting(TelegramAccountId account) {
        return jdbc.sql("""
                        select conversation_id, min(case when mailing then 1 else 0 end) as features from outbox
                        where account_id = ? group by conversation_id order by features, min(message_id)""")
                .param(account.value())
                .query((rs, row) ->
                        new Turns.Turn(new ConversationId(rs.getLong("conversation_id")), rs.getInt("features") == 0))
                .list();
    }

    /** The accounts of which something is not settled. */
    List<TelegramAccountId> accounts() {
        return jdbc.sql("select distinct account_id from outbox")
                .query((rs, row) -> new TelegramAccountId(rs.getLong(1)))
                .list();
    }

    /**
     * The next message of each of these conversations, as far as one may go: only the first one that is not settled, and only when nobody
     * has it in hand. Conversations in which a person waits come first, then the oldest. A message of a feature stays where it is when its time
     * is over or its lead may not be written to any more, until the feature takes it back.
     */
    List<Letter> next(Collection<ConversationId> conversations, Instant now) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        // For each conversation one step into the index, however many wait there.
        return jdbc.sql("""
                        select m.id, m.conversation_id, m.text, m.reply_to_telegram_message_id, m.sent_at, m.status,
                        c.lead_id, c.account_id, c.peer_telegram_id, case when not o.mailing or exists (select 1 from outbox p
                            where p.conversation_id = c.id and not p.mailing) then 0 else 1 end as features from conversation c
                        join outbox o on o.message_id = (select f.message_id from outbox f where f.conversation_id = c.id
                            order by f.message_id fetch first 1 row only)
                        join message m on m.id = o.message_id
                        where c.id in (:conversations) and m.status = 'PENDING' and (not o.mailing
                            or (o.not_after is null or o.not_after > :now)
                            and exists (select 1 from lead l where l.id = c.lead_id and l.status = 'ACTIVE'))
                        order by features, m.id""")
                .param("now", time(now))
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toList())
                .query(OutboxQueue::letter)
                .list();
    }

    /** Until when an account has to wait; empty when it has not. */
    Optional<Instant> heldUntil(TelegramAccountId account, Instant now) {
        return Optional.ofNullable(jdbc.sql("select min(due_at) as due from outbox where account_id = ? and due_at > ?")
                .params(account.value(), time(now))
                .query((rs, row) -> new Due(MessageRows.instant(rs, "due")))
                .single()
                .at());
    }

    private record Due(@Nullable Instant at) {}

    /** What was handed over and is not settled, oldest first. */
    List<Letter> handedOver(TelegramAccountId account) {
        return jdbc.sql("""
                        select m.id, m.conversation_id, m.text, m.reply_to_telegram_message_id, m.sent_at, m.status,
                        c.lead_id, c.account_id, c.peer_telegram_id, case when o.mailing then 1 else 0 end as features
                        from outbox o join message m on m.id = o.message_id
                        join conversation c on c.id = o.conversation_id
                        where o.account_id = ? and m.status in ('SENDING', 'UNKNOWN') order by m.id""").param(account.value()).query(OutboxQueue::letter).list();
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
                MessageStatus.valueOf(rs.getString("status")),
                rs.getInt("features") == 0);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
