package app.leadline.conversation;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import app.leadline.telegram.MessageKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way round the rule that a conversation is read by its owner alone: what the AI may read of the conversations with a lead, for
 * anybody who may open the lead. {@link AiUse}, which only the owner sets, decides: of a conversation with {@link AiUse#NOTHING} no
 * message comes out of here. To be passed on to a writer of storylines, and shown to nobody. Every method throws
 * {@link AccessDeniedException} when the asker may not open the lead, or there is none.
 */
@Service
@Transactional(readOnly = true)
public class AiReading {

    /** Of members who can still open the lead. */
    private static final String TALK = """
            from conversation c join member m on m.id = c.owner_id
            join membership s on s.member_id = c.owner_id and s.workspace_id = :workspace
            where c.lead_id = :lead and c.ai_use <> 'NOTHING' and c.message_count > 0""";

    private static final String READABLE = """
            m.conversation_id = :conversation and m.deleted_at is null
            and (m.status is null or m.status in ('SENT', 'DELIVERED', 'READ'))""";

    static final String MESSAGES =
            "select m.id, m.sent_at, m.outgoing, m.sender_name, m.kind, m.text from message m where " + READABLE;

    /** Said also where everything is asked for: it is what makes H2 walk the index of time, and not one that knows the conversation alone. */
    private static final String SINCE = " and m.sent_at >= :at and (m.sent_at, m.id) > (:at, :id)";

    private final LeadPolicy leads;
    private final JdbcClient jdbc;

    AiReading(LeadPolicy leads, JdbcClient jdbc) {
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /** The one with the newest message first. */
    public List<AiTalk> talks(CurrentMember asker, LeadId lead) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        return jdbc.sql("select c.id, c.ai_use, c.message_count, m.name, " + edge("sent_at", "asc") + " as oldest_at, "
                        + edge("sent_at", "desc") + " as newest_at, " + edge("id", "desc") + " as newest_id " + TALK
                        + " order by newest_at desc, c.id")
                .param("workspace", workspace.value())
                .param("lead", lead.value())
                .query(AiReading::talk)
                .list();
    }

    /** How many conversations with messages in them are not among the {@link #talks} because their owners allow nothing. */
    public long keptBack(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return jdbc.sql(
                        "select count(*) from conversation where lead_id = ? and ai_use = 'NOTHING' and message_count > 0")
                .param(lead.value())
                .query(Long.class)
                .single();
    }

    private static String edge(String column, String direction) {
        return "(select e." + column + " from message e where e.conversation_id = c.id" + inTime("e", direction)
                + " fetch first 1 row only)";
    }

    /** H2 takes an index for sorting only when the order names all its columns, the fixed one too: else it sorts all messages. */
    static String inTime(String message, String direction) {
        return Stream.of("conversation_id", "sent_at", "id")
                .map(column -> message + "." + column + " " + direction)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static AiTalk talk(ResultSet rs, int row) throws SQLException {
        return new AiTalk(
                new ConversationId(rs.getLong("id")),
                AiUse.valueOf(rs.getString("ai_use")),
                rs.getString("name"),
                rs.getLong("message_count"),
                MessageRows.requiredInstant(rs, "oldest_at"),
                new MessageKey(MessageRows.requiredInstant(rs, "newest_at"), new MessageId(rs.getLong("newest_id"))));
    }

    /**
     * Messages after one, oldest first: the newest of them when there are more than the limit.
     *
     * @param after null for all
     * @throws AccessDeniedException also when the conversation is none of {@link #talks}
     */
    public List<AiMessage> newest(
            CurrentMember asker, LeadId lead, ConversationId conversation, @Nullable MessageKey after, int limit) {
        requireTalk(asker, lead, conversation);
        List<AiMessage> found = jdbc.sql(MESSAGES + SINCE + inTime("m", "desc") + " fetch first :limit rows only")
                .param("conversation", conversation.value())
                .param("at", (after == null ? Instant.EPOCH : after.sentAt()).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? 0 : after.id().value())
                .param("limit", limit)
                .query(AiReading::message)
                .list();
        return found.reversed();
    }

    /** How many messages came after one, up to a limit. No message is read for it. */
    public long countAfter(CurrentMember asker, LeadId lead, ConversationId conversation, MessageKey after, int limit) {
        leads.requireOpen(asker, lead);
        return jdbc.sql(
                        "select count(*) from (select m.id from message m join conversation c on c.id = m.conversation_id"
                                + " where c.lead_id = :lead and " + READABLE + SINCE
                                + " fetch first :limit rows only) newer")
                .param("conversation", conversation.value())
                .param("lead", lead.value())
                .param("at", after.sentAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id().value())
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    private void requireTalk(CurrentMember asker, LeadId lead, ConversationId conversation) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        boolean there = jdbc.sql("select 1 " + TALK + " and c.id = :conversation")
                .param("workspace", workspace.value())
                .param("lead", lead.value())
                .param("conversation", conversation.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new AccessDeniedException("no such conversation for the AI");
        }
    }

    static AiMessage message(ResultSet rs, int row) throws SQLException {
        return new AiMessage(
                new MessageKey(MessageRows.requiredInstant(rs, "sent_at"), new MessageId(rs.getLong("id"))),
                rs.getBoolean("outgoing"),
                Objects.requireNonNullElse(rs.getString("sender_name"), ""),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("text"));
    }
}
