package app.leadline.conversation;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.WorkspaceId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether what the AI has read of conversations ({@link AiReading}) may be kept: a model takes its time, and people change their minds, their
 * messages and their workspaces meanwhile. What is answered stays so until the transaction ends, in which it has to be asked. Every method
 * throws {@link AccessDeniedException} when the asker may not open the lead, or there is none.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AiConsent {

    private static final String BETWEEN = """
             and m.sent_at >= :from and (m.sent_at, m.id) >= (:from, :first)
            and m.sent_at <= :to and (m.sent_at, m.id) <= (:to, :last)""";

    private final LeadPolicy leads;
    private final JdbcClient jdbc;

    AiConsent(LeadPolicy leads, JdbcClient jdbc) {
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /**
     * Whether the owners still belong to the lead's workspace and allow at least what they allowed when the talks were read, and none of the
     * messages was deleted since.
     */
    public boolean stands(CurrentMember asker, LeadId lead, Collection<AiTalk> read, Collection<MessageId> messages) {
        WorkspaceId workspace = leads.requireOpen(asker, lead);
        return read.stream()
                        .sorted(Comparator.comparingLong(talk -> talk.id().value()))
                        .allMatch(talk -> stands(workspace, lead, talk))
                && (messages.isEmpty() || noneDeleted(messages));
    }

    private boolean stands(WorkspaceId workspace, LeadId lead, AiTalk talk) {
        return jdbc.sql("""
                        select c.ai_use from conversation c where c.id = ? and c.lead_id = ? and exists (select 1 from membership s
                        where s.member_id = c.owner_id and s.workspace_id = ?) for update""")
                .params(talk.id().value(), lead.value(), workspace.value())
                .query(String.class)
                .optional()
                .filter(use -> AiUse.valueOf(use).compareTo(talk.use()) <= 0)
                .isPresent();
    }

    private boolean noneDeleted(Collection<MessageId> messages) {
        return jdbc.sql("select count(*) from message where id in (:ids) and deleted_at is null")
                        .param("ids", messages.stream().map(MessageId::value).toList())
                        .query(Integer.class)
                        .single()
                == messages.size();
    }

    /**
     * Whether a stretch of a conversation still reads as it was read: nothing edited, deleted or come in between.
     *
     * @param talk one for which {@link #stands} was asked, so that nothing of it changes meanwhile
     * @param stretch messages that follow each other, oldest first
     */
    public boolean unchanged(CurrentMember asker, LeadId lead, AiTalk talk, List<AiMessage> stretch) {
        leads.requireOpen(asker, lead);
        MessageKey first = stretch.getFirst().key();
        MessageKey last = stretch.getLast().key();
        return jdbc.sql(AiReading.MESSAGES + BETWEEN + AiReading.inTime("m", "asc") + " fetch first :limit rows only")
                .param("conversation", talk.id().value())
                .param("from", first.sentAt().atOffset(ZoneOffset.UTC))
                .param("first", first.id().value())
                .param("to", last.sentAt().atOffset(ZoneOffset.UTC))
                .param("last", last.id().value())
                .param("limit", stretch.size() + 1)
                .query(AiReading::message)
                .list()
                .equals(stretch);
    }
}
