package app.leadline.conversation;

import app.leadline.lead.LeadStatus;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.AccountState;
import app.leadline.telegram.TelegramAccountId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind {@link Mailing}, many at a time. Conversations are locked before messages are touched, in the order of their numbers. */
@Component
class MailingTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final OutboxSettings settings;

    MailingTable(JdbcClient jdbc, JdbcTemplate batches, OutboxSettings settings) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param peer 0 when it is not known */
    record Addressee(long peer, LeadStatus status) {}

    /** The leads that the sender may open. */
    Map<LeadId, Addressee> addressees(MemberId sender, List<LeadId> leads) {
        Map<LeadId, Addressee> found = new HashMap<>();
        if (!leads.isEmpty()) {
            jdbc.sql("""
                            select l.id, l.telegram_user_id, l.status from lead l
                            join membership m on m.workspace_id = l.workspace_id and m.member_id = :sender
                            where l.id in (:leads)""")
                    .param("sender", sender.value())
                    .param("leads", leads.stream().map(LeadId::value).toList())
                    .query(row -> {
                        found.put(
                                new LeadId(row.getLong("id")),
                                new Addressee(
                                        row.getLong("telegram_user_id"), LeadStatus.valueOf(row.getString("status"))));
                    });
        }
        return found;
    }

    /** The conversations of the account with these leads, made where there is none, held until the transaction ends. */
    Map<LeadId, Talk> talks(
            MemberId owner,
            TelegramAccountId account,
            List<Mailing.Letter> letters,
            Map<LeadId, Addressee> addressees,
            Instant now) {
        List<LeadId> leads =
                letters.stream().map(Mailing.Letter::lead).distinct().toList();
        batches.batchUpdate("""
                insert into conversation (owner_id, account_id, lead_id, peer_telegram_id, message_count, created_at)
                values (?, ?, ?, ?, 0, ?) on conflict do nothing""", leads, leads.size(), (ps, lead) -> {
            ps.setLong(1, owner.value());
            ps.setLong(2, account.value());
            ps.setLong(3, lead.value());
            ps.setLong(4, peer(addressees, lead));
            ps.setObject(5, time(now));
        });
        Map<LeadId, Talk> talks = new HashMap<>();
        jdbc.sql("""
                        select id, lead_id from conversation where account_id = :account and lead_id in (:leads)
                        order by id for update""")
                .param("account", account.value())
                .param("leads", leads.stream().map(LeadId::value).toList())
                .query(row -> {
                    LeadId lead = new LeadId(row.getLong("lead_id"));
                    ConversationId id = new ConversationId(row.getLong("id"));
                    talks.put(lead, new Talk(id, owner, account, lead, peer(addressees, lead), null, null));
                });
        return talks;
    }

    private static long peer(Map<LeadId, Addressee> addressees, LeadId lead) {
        return Objects.requireNonNull(addressees.get(lead)).peer();
    }

    /** Messages with their places in the queue; a token that is known already is left as it is. */
    void insert(List<Mailing.Letter> letters, Map<LeadId, Talk> talks, long self, Instant now) {
        Set<UUID> known = new HashSet<>(ids(tokens(letters)).keySet());
        List<Mailing.Letter> added = letters.stream()
                .filter(letter -> !known.contains(letter.token()))
                .toList();
        batches.batchUpdate("""
                insert into message (conversation_id, client_token, sent_at, outgoing, sender_telegram_id, kind, text,
                search_text, status) values (?, ?, ?, true, ?, 'TEXT', ?, ?, 'PENDING')""", added, Math.max(1, added.size()), (ps, letter) -> {
            ps.setLong(1, talk(talks, letter).id().value());
            ps.setObject(2, letter.token());
            ps.setObject(3, time(now));
            ps.setLong(4, self);
            ps.setString(5, letter.text());
            ps.setString(6, letter.text().toLowerCase(Locale.ROOT));
        });
        if (!added.isEmpty()) {
            queue(added, talks, now);
        }
    }

    private void queue(List<Mailing.Letter> added, Map<LeadId, Talk> talks, Instant now) {
        Map<UUID, Long> ids = ids(tokens(added));
        batches.batchUpdate(
                "insert into outbox (message_id, account_id, conversation_id, due_at, mailing, not_after)"
                        + " values (?, ?, ?, ?, true, ?)",
                added,
                added.size(),
                (ps, letter) -> {
                    ps.setLong(1, Objects.requireNonNull(ids.get(letter.token())));
                    ps.setLong(2, talk(talks, letter).account().value());
                    ps.setLong(3, talk(talks, letter).id().value());
                    ps.setObject(4, time(now));
                    Instant notAfter = letter.notAfter();
                    ps.setObject(5, notAfter == null ? null : time(notAfter), Types.TIMESTAMP_WITH_TIMEZONE);
                });
        batches.batchUpdate("""
                update conversation set message_count = message_count + 1, peer_telegram_id = ?, newest_sent_at =
                case when newest_sent_at > ? then newest_sent_at else ? end where id = ?""", added, added.size(), (ps, letter) -> {
            ps.setLong(1, talk(talks, letter).peer());
            ps.setObject(2, time(now));
            ps.setObject(3, time(now));
            ps.setLong(4, talk(talks, letter).id().value());
        });
    }

    private static Talk talk(Map<LeadId, Talk> talks, Mailing.Letter letter) {
        return Objects.requireNonNull(talks.get(letter.lead()));
    }

    private static List<UUID> tokens(List<Mailing.Letter> letters) {
        return letters.stream().map(Mailing.Letter::token).toList();
    }

    Map<UUID, Long> ids(Collection<UUID> tokens) {
        Map<UUID, Long> ids = new HashMap<>();
        jdbc.sql("select client_token, id from message where client_token in (:tokens)")
                .param("tokens", tokens)
                .query(row -> {
                    ids.put(row.getObject("client_token", UUID.class), row.getLong("id"));
                });
        return ids;
    }

    Optional<Mailing.Queue> queue(MemberId sender, TelegramAccountId account, Instant now) {
        return jdbc.sql("""
                        select a.state, a.session_key is not null as signed_in, (select count(*) from outbox o where o.account_id = a.id) as waiting,
                        (select min(o.due_at) from outbox o where o.account_id = a.id and o.due_at > :now) as held_until
                        from telegram_account a where a.id = :account and a.owner_id = :sender""")
                .param("now", time(now))
                .param("account", account.value())
                .param("sender", sender.value())
                .query((rs, row) -> new Mailing.Queue(
                        rs.getInt("waiting"),
                        MessageRows.instant(rs, "held_until"),
                        rs.getString("state").equals(AccountState.CONNECTED.name()),
                        rs.getBoolean("signed_in"),
                        settings.pause()))
                .optional();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
