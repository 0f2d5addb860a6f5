package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conversations of the account that stands for exports without one, and how they get to another. Knows nothing of who may. */
@Component
@Transactional
class UnclaimedTable {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    UnclaimedTable(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param newest Telegram's number of its newest message */
    record Unclaimed(ConversationId id, TelegramAccountId account, LeadId lead, long newest) {}

    private record Kept(ConversationId id, AiUse aiUse) {}

    @Transactional(readOnly = true)
    Optional<Unclaimed> find(MemberId owner, LeadId lead, long peer) {
        return jdbc.sql("""
                        select c.id, c.account_id, (select coalesce(max(m.telegram_message_id), 0) from message m
                            where m.conversation_id = c.id) as newest
                        from conversation c join telegram_account a on a.id = c.account_id
                        where c.lead_id = ? and c.owner_id = ? and c.peer_telegram_id = ? and a.telegram_user_id is null""")
                .params(lead.value(), owner.value(), peer)
                .query((rs, row) -> new Unclaimed(
                        new ConversationId(rs.getLong("id")),
                        new TelegramAccountId(rs.getLong("account_id")),
                        lead,
                        rs.getLong("newest")))
                .optional();
    }

    /** When the messages between two numbers were sent, by their numbers. */
    @Transactional(readOnly = true)
    Map<Long, Instant> sentAt(Unclaimed unclaimed, long from, long to) {
        Map<Long, Instant> sentAt = new HashMap<>();
        jdbc.sql("select telegram_message_id, sent_at from message"
                        + " where conversation_id = ? and telegram_message_id between ? and ?")
                .params(unclaimed.id().value(), from, to)
                .query(rs -> {
                    sentAt.put(rs.getLong(1), MessageRows.requiredInstant(rs, "sent_at"));
                });
        return sentAt;
    }

    /** From now on it is the account's conversation with the lead, or part of the one that the account has already. */
    void give(Unclaimed unclaimed, TelegramAccountId account) {
        Optional<Kept> stray = lock("id = ?", unclaimed.id().value());
        if (stray.isPresent()) {
            Optional<Kept> known = lock(
                    "account_id = ? and lead_id = ?",
                    account.value(),
                    unclaimed.lead().value());
            known.ifPresentOrElse(
                    into -> merge(stray.get(), into, unclaimed.lead()),
                    () -> jdbc.sql("update conversation set account_id = ? where id = ?")
                            .params(account.value(), unclaimed.id().value())
                            .update());
            giveDraft(unclaimed, account);
            events.publishEvent(new ConversationChanged(unclaimed.id(), unclaimed.lead()));
        }
    }

    private Optional<Kept> lock(String which, Object... values) {
        return jdbc.sql("select id, ai_use from conversation where " + which + " for update")
                .params(values)
                .query((rs, row) ->
                        new Kept(new ConversationId(rs.getLong("id")), AiUse.valueOf(rs.getString("ai_use"))))
                .optional();
    }

    /** What both have stays once, as the account has it; of what the AI may do, the less. */
    private void merge(Kept stray, Kept into, LeadId lead) {
        jdbc.sql("""
                        update message set conversation_id = :into where conversation_id = :stray and not exists (
                        select 1 from message known where known.conversation_id = :into
                        and known.telegram_message_id = message.telegram_message_id)""")
                .param("into", into.id().value())
                .param("stray", stray.id().value())
                .update();
        jdbc.sql("delete from conversation where id = ?")
                .param(stray.id().value())
                .update();
        events.publishEvent(TalkWithdrawn.whole(stray.id()));
        AiUse use = stray.aiUse().compareTo(into.aiUse()) > 0 ? stray.aiUse() : into.aiUse();
        jdbc.sql("""
                        update conversation set ai_use = ?,
                        message_count = (select count(*) from message m where m.conversation_id = conversation.id),
                        newest_sent_at = (select max(m.sent_at) from message m where m.conversation_id = conversation.id)
                        where id = ?""").params(use.name(), into.id().value()).update();
        events.publishEvent(
                use == into.aiUse() ? TalkWithdrawn.changed(into.id(), Instant.EPOCH) : TalkWithdrawn.whole(into.id()));
        events.publishEvent(new ConversationChanged(into.id(), lead));
    }

    private void giveDraft(Unclaimed unclaimed, TelegramAccountId account) {
        jdbc.sql("""
                        update message_draft set account_id = :to where account_id = :from and lead_id = :lead
                        and not exists (select 1 from message_draft d where d.account_id = :to and d.lead_id = :lead)""")
                .param("to", account.value())
                .param("from", unclaimed.account().value())
                .param("lead", unclaimed.lead().value())
                .update();
    }
}
