package app.leadline.conversation;

import app.leadline.telegram.TelegramMessage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which row of a conversation an own message on Telegram is. Knows nothing of who may. */
@Component
@Transactional
class Confirmations {

    private static final String SENT = """
            update message set text = ?, entities = ?, media = ?, reactions = ?, details = ?, search_text = ?,
            edited_at = ?, telegram_message_id = ?, sent_at = ?, failure = null, status = case when
            (select c.read_by_other from conversation c where c.id = message.conversation_id) >= ? then 'READ' else 'SENT' end
            where id = ? and telegram_message_id is null and not exists (select 1 from message twin
                where twin.conversation_id = message.conversation_id and twin.telegram_message_id = ?)""";

    private final OutboxTable table;
    private final OwnMessages own;
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    Confirmations(OutboxTable table, OwnMessages own, JdbcClient jdbc, JdbcTemplate rows) {
        this.table = table;
        this.own = own;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** This message on Telegram is that row, and what Telegram has made of the text is in it. Does nothing when it is known already. */
    boolean sent(MessageId id, TelegramMessage message) {
        boolean settled = rows.update(SENT, ps -> {
                    MessageStore.setContent(ps, 1, message);
                    ps.setLong(8, message.id());
                    ps.setObject(9, time(message.place()));
                    ps.setLong(10, message.id());
                    ps.setLong(11, id.value());
                    ps.setLong(12, message.id());
                })
                == 1;
        if (settled) {
            table.settle(id);
            own.sent(id, message);
        }
        return settled;
    }

    /**
     * Makes one row of a message that is looked for and the oldest of these that says the same and was not written here.
     *
     * @return false when there is none, or when it would have been recognised as it came
     */
    boolean merge(Letter wanted, long self, List<TelegramMessage> messages) {
        return table.mayBeHere(wanted.id())
                && messages.stream()
                        .filter(message -> Objects.equals(message.senderId(), self))
                        .filter(message -> sameText(wanted.text(), message.text()))
                        .filter(message -> deleteOfAnotherDevice(wanted.conversation(), message.id()))
                        .findFirst()
                        .filter(message -> sent(wanted.id(), message))
                        .isPresent();
    }

    private boolean deleteOfAnotherDevice(ConversationId conversation, long telegramId) {
        return jdbc.sql(
                                "delete from message where conversation_id = ? and telegram_message_id = ? and client_token is null")
                        .params(conversation.value(), telegramId)
                        .update()
                == 1;
    }

    /** Whether one of these was edited and was not written here, as far as anybody knows: it may be this one, and say something else now. */
    boolean mayBeEdited(Letter wanted, long self, List<TelegramMessage> messages) {
        List<Long> edited = messages.stream()
                .filter(message -> Objects.equals(message.senderId(), self) && message.editedAt() != null)
                .map(TelegramMessage::id)
                .toList();
        return !edited.isEmpty()
                && edited.size()
                        > jdbc.sql("""
                                select count(*) from message where conversation_id = :conversation
                                and telegram_message_id in (:edited) and client_token is not null""")
                                .param("conversation", wanted.conversation().value())
                                .param("edited", edited)
                                .query(Long.class)
                                .single();
    }

    /** Recognises an own message that Telegram tells of as the oldest one in hand with the same text. */
    boolean confirm(ConversationId conversation, TelegramMessage message) {
        return jdbc
                .sql("""
                        select m.id, m.text from outbox o join message m on m.id = o.message_id
                        where o.conversation_id = ? and m.status in ('SENDING', 'UNKNOWN') order by m.id""")
                .param(conversation.value())
                .query((rs, row) -> new Candidate(new MessageId(rs.getLong(1)), rs.getString(2)))
                .list()
                .stream()
                .filter(candidate -> sameText(candidate.text(), message.text()))
                .findFirst()
                .filter(candidate -> sent(candidate.id(), message))
                .isPresent();
    }

    private record Candidate(MessageId id, String text) {}

    /** Telegram takes white space off both ends. */
    static boolean sameText(String written, String told) {
        return Objects.equals(written.strip(), told.strip());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
