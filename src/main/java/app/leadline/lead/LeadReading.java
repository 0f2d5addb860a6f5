package app.leadline.lead;

import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One lead as the Lead Detail Page shows it: a fixed number of statements, whatever the lead holds. */
@Service
@Transactional(readOnly = true)
public class LeadReading {

    private final Leads leads;
    private final LeadPolicy policy;
    private final TagService tags;
    private final MemberDirectory members;
    private final JdbcClient jdbc;

    LeadReading(Leads leads, LeadPolicy policy, TagService tags, MemberDirectory members, JdbcClient jdbc) {
        this.leads = leads;
        this.policy = policy;
        this.tags = tags;
        this.members = members;
        this.jdbc = jdbc;
    }

    /** @throws AccessDeniedException when the asker may not open the lead, or there is none */
    public LeadDetails details(CurrentMember asker, LeadId id) {
        LeadPermissions permissions = policy.permissions(asker, id);
        if (!permissions.open()) {
            throw new AccessDeniedException("no such lead for this member");
        }
        Lead lead = leads.findById(id.value()).orElseThrow(() -> new AccessDeniedException("no such lead"));
        return new LeadDetails(
                id,
                lead.workspace(),
                lead.profile(),
                lead.status(),
                lead.priority(),
                lead.source(),
                tags.tagsOf(List.of(id)).getOrDefault(id, List.of()),
                members.emailOf(lead.createdBy()),
                lead.createdAt(),
                photoTakenAt(id),
                permissions);
    }

    /** @throws AccessDeniedException as {@link #details} */
    public LeadReach reach(CurrentMember asker, LeadId id) {
        policy.requireOpen(asker, id);
        return jdbc.sql("select status, telegram_user_id from lead where id = ?")
                .param(id.value())
                .query((rs, row) -> new LeadReach(
                        LeadStatus.valueOf(rs.getString("status")), rs.getObject("telegram_user_id", Long.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such lead"));
    }

    private Optional<Instant> photoTakenAt(LeadId id) {
        return jdbc.sql("select taken_at from lead_photo where lead_id = ?")
                .param(id.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
