package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far conversations have been fetched. Knows nothing of who may. */
@Component
@Transactional
class TalkTable {

    private static final String SELECT =
            "select id, owner_id, account_id, lead_id, peer_telegram_id, fetched_to, fetch_before from conversation ";

    private final JdbcClient jdbc;

    TalkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds or makes it. */
    Talk make(MemberId owner, TelegramAccountId account, LeadId lead, long peer, Instant now) {
        jdbc.sql("""
                        insert into conversation
                        (owner_id, account_id, lead_id, peer_telegram_id, message_count, created_at)
                        values (?, ?, ?, ?, 0, ?) on conflict do nothing""")
                .params(owner.value(), account.value(), lead.value(), peer, now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update conversation set peer_telegram_id = ? where account_id = ? and lead_id = ?"
                        + " and peer_telegram_id is null")
                .params(peer, account.value(), lead.value())
                .update();
        return jdbc.sql(SELECT + "where account_id = ? and lead_id = ?")
                .params(account.value(), lead.value())
                .query(TalkTable::talk)
                .single();
    }

    /** As {@link #make}, and holds the row until the transaction ends. */
    Talk hold(MemberId owner, TelegramAccountId account, LeadId lead, long peer, Instant now) {
        return jdbc.sql(SELECT + "where account_id = ? and lead_id = ? and peer_telegram_id is not null for update")
                .params(account.value(), lead.value())
                .query(TalkTable::talk)
                .optional()
                .or(() -> lock(make(owner, account, lead, peer, now).id()))
                .orElseThrow();
    }

    Optional<Talk> find(ConversationId id) {
        return jdbc.sql(SELECT + "where id = ? and peer_telegram_id is not null")
                .param(id.value())
                .query(TalkTable::talk)
                .optional();
    }

    /** The conversations with a person through an account: one for each lead that is that person. */
    List<Talk> with(TelegramAccountId account, long peer) {
        return jdbc.sql(SELECT + "where account_id = ? and peer_telegram_id = ?")
                .params(account.value(), peer)
                .query(TalkTable::talk)
                .list();
    }

    /** Telegram's number of the account's owner, also when the session has gone; 0 when it is not known. */
    long self(TelegramAccountId account) {
        return jdbc.sql("select coalesce(telegram_user_id, 0) from telegram_account where id = ?")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Whose first fetch was interrupted, and not by the owner. */
    List<Talk> unfinished(TelegramAccountId account) {
        return jdbc.sql(SELECT + "where account_id = ? and fetch_before is not null and not fetch_stopped order by id")
                .param(account.value())
                .query(TalkTable::talk)
                .list();
    }

    /** Holds the row until the transaction ends; empty when the conversation was deleted meanwhile. */
    Optional<Talk> lock(ConversationId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id.value())
                .query(TalkTable::talk)
                .optional();
    }

    void fetched(ConversationId id, @Nullable Long to, @Nullable Long before, int total) {
        jdbc.sql("""
                        update conversation set fetched_to = :to, fetch_before = :before,
                        fetch_total = case when :total > 0 then :total else fetch_total end where id = :id""")
                .param("to", to)
                .param("before", before)
                .param("total", total)
                .param("id", id.value())
                .update();
    }

    /** The owner wants the rest of the history, or does not. */
    void stopped(LeadId lead, TelegramAccountId account, boolean stopped) {
        jdbc.sql(
                        "update conversation set fetch_stopped = ? where account_id = ? and lead_id = ? and fetch_stopped <> ?")
                .params(stopped, account.value(), lead.value(), stopped)
                .update();
    }

    /** The talk whose first fetch the owner has stopped on the way. */
    Optional<Talk> stopped(MemberId owner, LeadId lead, TelegramAccountId account) {
        return jdbc.sql(SELECT + "where account_id = ? and lead_id = ? and owner_id = ? and fetch_stopped"
                        + " and fetch_before is not null")
                .params(account.value(), lead.value(), owner.value())
                .query(TalkTable::talk)
                .optional();
    }

    long messageCount(ConversationId id) {
        return number("message_count", id);
    }

    /** About how many messages there are on Telegram; 0 when it has not told. */
    int total(ConversationId id) {
        return (int) number("coalesce(fetch_total, 0)", id);
    }

    private long number(String column, ConversationId id) {
        return jdbc.sql("select " + column + " from conversation where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void looked(ConversationId id, Instant at) {
        jdbc.sql("update conversation set looked_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** @return whether this is news */
    boolean readByOther(ConversationId id, long upTo) {
        Long before = jdbc.sql("select read_by_other from conversation where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .single();
        if (before >= upTo) {
            return false;
        }
        jdbc.sql("update conversation set read_by_other = ? where id = ?")
                .params(upTo, id.value())
                .update();
        jdbc.sql("""
                        update message set status = 'READ' where conversation_id = ? and telegram_message_id > ?
                        and telegram_message_id <= ? and status in ('SENT', 'DELIVERED')""").params(id.value(), before, upTo).update();
        return true;
    }

    void readBySelf(ConversationId id, long upTo) {
        jdbc.sql("update conversation set read_by_self = ? where id = ? and read_by_self < ?")
                .params(upTo, id.value(), upTo)
                .update();
    }

    long readByOther(ConversationId id) {
        return number("read_by_other", id);
    }

    private static Talk talk(ResultSet rs, int row) throws SQLException {
        return new Talk(
                new ConversationId(rs.getLong("id")),
                new MemberId(rs.getLong("owner_id")),
                new TelegramAccountId(rs.getLong("account_id")),
                new LeadId(rs.getLong("lead_id")),
                rs.getLong("peer_telegram_id"),
                rs.getObject("fetched_to", Long.class),
                rs.getObject("fetch_before", Long.class));
    }
}
