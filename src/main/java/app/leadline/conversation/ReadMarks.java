package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.TelegramFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far the owner has read, and telling Telegram so. Every method throws
 * {@link org.springframework.security.access.AccessDeniedException} when the conversation is not the asker's.
 */
@Service
public class ReadMarks {

    private static final Logger log = LoggerFactory.getLogger(ReadMarks.class);

    /** Telegram takes the newest of them as read up to there. */
    private static final int TOLD_AT_ONCE = 100;

    private static final String UNREAD = """
             from message m join conversation c on c.id = m.conversation_id where c.id = :id
            and not m.outgoing and m.deleted_at is null and m.telegram_message_id > c.read_by_self""";

    private final ConversationPolicy policy;
    private final TalkTable talks;
    private final AccountSessions sessions;
    private final JdbcClient jdbc;
    private final Ticker ticker;

    ReadMarks(ConversationPolicy policy, TalkTable talks, AccountSessions sessions, JdbcClient jdbc, Ticker ticker) {
        this.policy = policy;
        this.talks = talks;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.ticker = ticker;
    }

    /** Empty when nothing is, and when Telegram has never told how far the owner has read, as after an import. */
    public Optional<Unread> unread(CurrentMember asker, ConversationId conversation) {
        policy.requireOwn(asker, conversation);
        return jdbc.sql("select m.id, m.sent_at, count(*) over () as unread" + UNREAD
                        + " and c.read_by_self > 0 order by m.sent_at, m.id fetch first 1 row only")
                .param("id", conversation.value())
                .query((rs, row) -> new Unread(key(rs), rs.getLong("unread")))
                .optional();
    }

    /**
     * The asker had the conversation before their eyes up to this message. Telegram is told on another thread, unless it knows or the
     * account is not connected.
     */
    public void seen(CurrentMember asker, ConversationId conversation, MessageId upTo) {
        policy.requireOwn(asker, conversation);
        ticker.surely(() -> tell(conversation, upTo));
    }

    private void tell(ConversationId conversation, MessageId upTo) {
        Optional<Talk> talk = talks.find(conversation).filter(Talk::fetched);
        List<Long> unread = talk.isEmpty() ? List.of() : unreadUpTo(conversation, upTo);
        if (talk.isEmpty() || unread.isEmpty()) {
            return;
        }
        try {
            sessions.session(talk.get().account()).markRead(talk.get().peer(), unread);
            talks.readBySelf(conversation, unread.getFirst());
        } catch (TelegramFailure failure) {
            // They stay unread on Telegram, and are told with the next message that is seen.
            log.info("conversation {} could not be marked as read: {}", conversation, failure.key());
        }
    }

    /** Newest first. */
    private List<Long> unreadUpTo(ConversationId conversation, MessageId upTo) {
        return jdbc.sql("select m.telegram_message_id" + UNREAD + """
                         and m.telegram_message_id <= (select s.telegram_message_id from message s
                        where s.conversation_id = :id and s.id = :upTo)
                        order by m.telegram_message_id desc fetch first :limit rows only""")
                .param("id", conversation.value())
                .param("upTo", upTo.value())
                .param("limit", TOLD_AT_ONCE)
                .query((rs, row) -> rs.getLong(1))
                .list();
    }

    /** The place of the newest message; before all others when there is none. */
    public MessageKey newest(CurrentMember asker, ConversationId conversation) {
        policy.requireOwn(asker, conversation);
        return jdbc.sql("select m.id, m.sent_at from message m where m.conversation_id = ?"
                        + " order by m.conversation_id desc, m.sent_at desc, m.id desc fetch first 1 row only")
                .param(conversation.value())
                .query((rs, row) -> key(rs))
                .optional()
                .orElse(MessageKey.BEFORE_ALL);
    }

    /** How many messages the other side has written after a place, and has not deleted. */
    public long writtenAfter(CurrentMember asker, ConversationId conversation, MessageKey place) {
        policy.requireOwn(asker, conversation);
        return jdbc.sql("""
                        select count(*) from message m where m.conversation_id = :id and m.sent_at >= :at
                        and (m.sent_at > :at or m.id > :message) and not m.outgoing and m.deleted_at is null""")
                .param("id", conversation.value())
                .param("at", place.sentAt().atOffset(ZoneOffset.UTC))
                .param("message", place.id().value())
                .query(Long.class)
                .single();
    }

    private static MessageKey key(ResultSet row) throws SQLException {
        return new MessageKey(MessageRows.requiredInstant(row, "sent_at"), new MessageId(row.getLong("id")));
    }
}
