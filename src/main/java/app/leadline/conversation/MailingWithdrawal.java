package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages out of the queue as long as nobody has handed them over, and gives up what was refused. */
@Component
class MailingWithdrawal {

    private final MailingTable table;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MailingWithdrawal(MailingTable table, JdbcClient jdbc, JdbcTemplate batches) {
        this.batches = batches;
        this.table = table;
        this.jdbc = jdbc;
    }

    /** @param talks those that have lost a message */
    record Removal(Set<UUID> removed, Set<UUID> missing, List<Talk> talks) {}

    Removal remove(MemberId sender, Collection<UUID> tokens) {
        Map<Long, Talk> talks = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.account_id, c.lead_id from conversation c where c.owner_id = :sender and c.id in
                        (select m.conversation_id from message m where m.client_token in (:tokens)) order by c.id for update""").param("sender", sender.value()).param("tokens", tokens).query(row -> {
            ConversationId id = new ConversationId(row.getLong("id"));
            TelegramAccountId account = new TelegramAccountId(row.getLong("account_id"));
            LeadId lead = new LeadId(row.getLong("lead_id"));
            talks.put(id.value(), new Talk(id, sender, account, lead, 0, null, null));
        });
        Map<UUID, Long> there = waiting(tokens);
        Map<UUID, Long> known = table.ids(tokens);
        List<UUID> removed = delete(there.keySet().stream()
                .filter(token -> talks.containsKey(there.get(token)))
                .toList());
        shrink(removed.stream()
                .map(token -> Objects.requireNonNull(there.get(token)))
                .sorted()
                .toList());
        Set<UUID> missing = new HashSet<>(tokens);
        missing.removeAll(known.keySet());
        Set<Long> shorter = new HashSet<>();
        removed.forEach(token -> shorter.add(there.get(token)));
        return new Removal(
                Set.copyOf(removed),
                missing,
                talks.values().stream()
                        .filter(talk -> shorter.contains(talk.id().value()))
                        .toList());
    }

    /** The few of them that Telegram neither has nor gets, with their conversations. */
    private Map<UUID, Long> waiting(Collection<UUID> tokens) {
        Map<UUID, Long> found = new HashMap<>();
        jdbc.sql(
                        "select client_token, conversation_id from message where client_token in (:tokens) and status in ('PENDING', 'FAILED')")
                .param("tokens", tokens)
                .query(row -> {
                    found.put(row.getObject("client_token", UUID.class), row.getLong("conversation_id"));
                });
        return found;
    }

    /** @return without those that have been handed over meanwhile */
    private List<UUID> delete(List<UUID> tokens) {
        if (tokens.isEmpty()) {
            return tokens;
        }
        int[][] deleted = batches.batchUpdate(
                "delete from message where client_token = ? and status in ('PENDING', 'FAILED')",
                tokens,
                tokens.size(),
                (ps, token) -> ps.setObject(1, token));
        return IntStream.range(0, tokens.size())
                .filter(i -> deleted[0][i] == 1)
                .mapToObj(tokens::get)
                .toList();
    }

    private void shrink(List<Long> conversations) {
        if (!conversations.isEmpty()) {
            batches.batchUpdate(
                    "update conversation set message_count = message_count - 1 where id = ?",
                    conversations,
                    conversations.size(),
                    (ps, conversation) -> ps.setLong(1, conversation));
        }
    }
}
