package app.leadline.conversation;

import app.leadline.telegram.MessageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Makes messages of rows. */
final class MessageRows {

    static final String COLUMNS = """
            m.id, m.telegram_message_id, m.sent_at, m.outgoing, m.sender_name, m.sender_telegram_id, m.kind, m.text,
            m.entities, m.media, m.reactions, m.details, m.reply_to_telegram_message_id, m.forwarded_from, m.edited_at,
            m.deleted_at, m.status, m.failure, r.id as r_id, r.sent_at as r_sent_at, r.outgoing as r_outgoing,
            r.sender_name as r_sender_name, r.kind as r_kind, substring(r.text, 1, 200) as r_text
            """;

    private MessageRows() {}

    static Message message(ResultSet rs, int row) throws SQLException {
        String status = rs.getString("status");
        String failure = MessageStatus.FAILED.name().equals(status) ? rs.getString("failure") : null;
        return new Message(
                new MessageKey(requiredInstant(rs, "sent_at"), new MessageId(rs.getLong("id"))),
                rs.getObject("telegram_message_id", Long.class),
                rs.getBoolean("outgoing"),
                rs.getString("sender_name"),
                rs.getObject("sender_telegram_id", Long.class),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("text"),
                MessageJson.entities(rs.getString("entities")),
                MessageJson.media(rs.getString("media")),
                MessageJson.details(rs.getString("details")),
                replyTo(rs),
                rs.getString("forwarded_from"),
                instant(rs, "edited_at"),
                instant(rs, "deleted_at"),
                MessageJson.reactions(rs.getString("reactions")),
                status == null ? null : MessageStatus.valueOf(status),
                failure == null ? null : Unsent.why(failure));
    }

    private static @Nullable ReplyPreview replyTo(ResultSet rs) throws SQLException {
        if (rs.getObject("reply_to_telegram_message_id", Long.class) == null) {
            return null;
        }
        Long id = rs.getObject("r_id", Long.class);
        if (id == null) {
            return new ReplyPreview(null, false, null, MessageKind.OTHER, "");
        }
        return new ReplyPreview(
                new MessageKey(requiredInstant(rs, "r_sent_at"), new MessageId(id)),
                rs.getBoolean("r_outgoing"),
                rs.getString("r_sender_name"),
                MessageKind.valueOf(rs.getString("r_kind")),
                rs.getString("r_text"));
    }

    static Instant requiredInstant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
