package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the conversation that a chat goes into. Knows nothing of who may. */
@Component
class ImportTable {

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
}
