package app.leadline.conversation;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * A conversation is its owner's alone, whatever the role of anybody else; and the owner must still be allowed to open
 * the lead.
 */
@Component
class ConversationPolicy {

    private final JdbcClient jdbc;
    private final LeadPolicy leads;

    ConversationPolicy(JdbcClient jdbc, LeadPolicy leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    record Own(ConversationId id, LeadId lead, long messageCount, AiUse aiUse) {}

    /** @throws AccessDeniedException also when there is no such conversation: the answer must not tell */
    Own requireOwn(CurrentMember asker, ConversationId conversation) {
        Own own = jdbc.sql("select lead_id, message_count, ai_use from conversation where id = ? and owner_id = ?")
                .params(conversation.value(), asker.id().value())
                .query((rs, row) ->
                        new Own(conversation, new LeadId(rs.getLong(1)), rs.getLong(2), AiUse.valueOf(rs.getString(3))))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such conversation for this member"));
        leads.requireOpen(asker, own.lead());
        return own;
    }
}
