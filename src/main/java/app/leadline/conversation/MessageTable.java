package app.leadline.conversation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads messages of one conversation, all of them or those that contain a text. Knows nothing of who may: only services
 * that have asked {@link ConversationPolicy} use it.
 */
@Component
class MessageTable {

    private static final String FROM = " from message m where m.conversation_id = :conversation";
    private static final String MATCHING = " and m.search_text like :pattern escape '!'";

    // The simple comparison first: it is what both databases walk the index by.
    private static final String BEFORE = " and m.sent_at <= :at and (m.sent_at < :at or m.id < :id)";
    private static final String AFTER = " and m.sent_at >= :at and (m.sent_at > :at or m.id > :id)";
    private static final String FROM_ON = " and m.sent_at >= :at and (m.sent_at > :at or m.id >= :id)";

    // With the conversation, which is the same in all of them: else H2 sorts it instead of walking the index.
    private static final String OLDEST_FIRST = " order by m.conversation_id, m.sent_at, m.id";
    private static final String NEWEST_FIRST = " order by m.conversation_id desc, m.sent_at desc, m.id desc";

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text null for all messages */
    record Scope(ConversationId conversation, @Nullable String text) {

        String from() {
            return FROM + (text == null ? "" : MATCHING);
        }

        Map<String, Object> parameters() {
            Map<String, Object> parameters = new HashMap<>(Map.of("conversation", conversation.value()));
            if (text != null) {
                parameters.put("pattern", containing(text));
            }
            return parameters;
        }

        private static String containing(String text) {
            String escaped = text.toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            return "%" + escaped + "%";
        }
    }

    Optional<MessageKey> key(ConversationId conversation, MessageId message) {
        return jdbc.sql("select m.id, m.sent_at" + FROM + " and m.id = :id")
                .param("conversation", conversation.value())
                .param("id", message.value())
                .query((rs, row) -> new MessageKey(MessageRows.requiredInstant(rs, "sent_at"), message))
                .optional();
    }

    long count(Scope scope) {
        return counted(scope.from(), scope.parameters());
    }

    long countBefore(Scope scope, MessageKey key) {
        return counted(scope.from() + BEFORE, at(scope, key));
    }

    private long counted(String from, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The messages next to a key, oldest first; with no key the newest, or the oldest when reading on to newer ones. */
    List<Message> page(Scope scope, @Nullable MessageKey from, Direction direction, int limit) {
        boolean older = direction == Direction.OLDER;
        String condition = from == null ? "" : older ? BEFORE : AFTER;
        Map<String, Object> parameters = from == null ? scope.parameters() : at(scope, from);
        return read(scope.from() + condition + (older ? NEWEST_FIRST : OLDEST_FIRST), parameters, 0, limit);
    }

    /** What stands at an anchor and after it, {@code skip} messages further on. */
    List<Message> onFrom(Scope scope, @Nullable MessageKey anchor, long skip, int limit) {
        String condition = anchor == null ? "" : FROM_ON;
        Map<String, Object> parameters = anchor == null ? scope.parameters() : at(scope, anchor);
        return read(scope.from() + condition + OLDEST_FIRST, parameters, skip, limit);
    }

    /** What stands before an anchor, {@code skip} messages further back; with no anchor, back from the end. */
    List<Message> backFrom(Scope scope, @Nullable MessageKey anchor, long skip, int limit) {
        String condition = anchor == null ? "" : BEFORE;
        Map<String, Object> parameters = anchor == null ? scope.parameters() : at(scope, anchor);
        return read(scope.from() + condition + NEWEST_FIRST, parameters, skip, limit);
    }

    /** The inner query needs the index only; rows are fetched for the page and for what its messages reply to. */
    private List<Message> read(String fromAndOrder, Map<String, Object> parameters, long skip, int limit) {
        String sql = "select " + MessageRows.COLUMNS + " from (select m.id" + fromAndOrder
                + " offset :skip rows fetch next :limit rows only) k join message m on m.id = k.id"
                + " left join message r on r.conversation_id = m.conversation_id"
                + " and r.telegram_message_id = m.reply_to_telegram_message_id"
                + OLDEST_FIRST;
        return new ArrayList<>(jdbc.sql(sql)
                .params(parameters)
                .param("skip", skip)
                .param("limit", limit)
                .query(MessageRows::message)
                .list());
    }

    private static Map<String, Object> at(Scope scope, MessageKey key) {
        Map<String, Object> parameters = scope.parameters();
        parameters.put("at", key.sentAt().atOffset(ZoneOffset.UTC));
        parameters.put("id", key.id().value());
        return parameters;
    }
}
