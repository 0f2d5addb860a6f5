package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages out of the queue as long as nobody has handed them over, and gives up what was refused. */
@Component
class MailingWithdrawal {

    private final MailingTable table;
    private final JdbcClient jdbc;

    MailingWithdrawal(MailingTable table, JdbcClient jdbc) {
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
        List<UUID> removed = new ArrayList<>();
        there.forEach((token, conversation) -> {
            if (talks.containsKey(conversation) && delete(token)) {
                removed.add(token);
                shrink(conversation);
            }
        });
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

    /** @return false when it has been handed over meanwhile */
    private boolean delete(UUID token) {
        return jdbc.sql("delete from message where client_token = ? and status in ('PENDING', 'FAILED')")
                        .param(token)
                        .update()
                == 1;
    }

    private void shrink(long conversation) {
        jdbc.sql("update conversation set message_count = message_count - 1 where id = ?")
                .param(conversation)
                .update();
    }
}
