package app.leadline.intelligence;

import app.leadline.conversation.AiUse;
import app.leadline.conversation.ConversationId;
import app.leadline.conversation.MessageId;
import app.leadline.conversation.MessageKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What older messages come to, kept so that they are read once. Knows nothing of who may. */
@Component
@Transactional
class DigestTable {

    private final JdbcClient jdbc;

    DigestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Instant from, MessageKey to, int messages, String text) {}

    /** The newest ones, oldest first, of those that were written under what the owner allows now. */
    List<Row> newest(ConversationId conversation, AiUse use, int limit) {
        return jdbc.sql("""
                        select from_sent_at, to_sent_at, to_message, messages, text from talk_digest
                        where conversation_id = ? and ai_use = ?
                        order by to_sent_at desc, to_message desc fetch first ? rows only""")
                .params(conversation.value(), use.name(), limit)
                .query(DigestTable::row)
                .list()
                .reversed();
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getObject("from_sent_at", OffsetDateTime.class).toInstant(),
                new MessageKey(
                        rs.getObject("to_sent_at", OffsetDateTime.class).toInstant(),
                        new MessageId(rs.getLong("to_message"))),
                rs.getInt("messages"),
                rs.getString("text"));
    }

    void insert(ConversationId conversation, AiUse use, Author author, Row digest) {
        jdbc.sql("""
                        insert into talk_digest (conversation_id, from_sent_at, to_sent_at, to_message, messages, text, ai_use,
                        model, prompt_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        conversation.value(),
                        digest.from().atOffset(ZoneOffset.UTC),
                        digest.to().sentAt().atOffset(ZoneOffset.UTC),
                        digest.to().id().value(),
                        digest.messages(),
                        digest.text(),
                        use.name(),
                        author.model(),
                        author.promptVersion())
                .update();
    }

    /** All that was written of messages sent from a moment on: they are read again. */
    void forget(List<ConversationId> conversations, Instant since) {
        Long[] ids = conversations.stream().map(ConversationId::value).toArray(Long[]::new);
        jdbc.sql("delete from talk_digest where conversation_id = any(?) and to_sent_at >= ?")
                .params(ids, since.atOffset(ZoneOffset.UTC))
                .update();
    }
}
