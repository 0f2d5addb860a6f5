package app.leadline.campaign;

import app.leadline.lead.CappedCount;
import app.leadline.lead.LeadFilter;
import app.leadline.lead.LeadList;
import app.leadline.lead.LeadPolicy;
import app.leadline.lead.LeadProfile;
import app.leadline.lead.LeadSelection;
import app.leadline.organization.CurrentMember;
import app.leadline.shared.LeadId;
import app.leadline.shared.PhoneNumber;
import app.leadline.shared.SearchText;
import app.leadline.shared.TelegramUsername;
import app.leadline.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in campaigns and what each lead got, page by page. Refuses whoever may not see the campaign or the lead. */
@Service
@Transactional(readOnly = true)
public class CampaignPeople {

    private static final String PARTICIPANT = """
            p.id, p.lead_id, p.state, p.reason, p.detail, p.next_step, p.due_at, p.last_at,
            l.first_name, l.last_name, l.telegram_user_id, l.username, l.phone,
            (select count(*) from campaign_message m where m.participation_id = p.id and m.state = 'SENT') as sent
            from participation p join lead l on l.id = p.lead_id""";

    private final CampaignPolicy policy;
    private final LeadPolicy leads;
    private final JdbcClient jdbc;

    CampaignPeople(CampaignPolicy policy, LeadPolicy leads, JdbcClient jdbc) {
        this.policy = policy;
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /**
     * Which participants.
     *
     * @param text words of name, username or phone number, as in the list of leads; at most 100 characters, the rest is cut off
     * @param states empty for all
     */
    public record Filter(String text, Set<ParticipationState> states) {

        public static final Filter NONE = new Filter("", Set.of());

        public Filter {
            text = SearchText.clean(text);
            states = Set.copyOf(states);
        }

        private String condition() {
            return states.isEmpty() ? "" : " and p.state in (:states)";
        }

        private List<String> names() {
            return states.stream().map(Enum::name).toList();
        }
    }

    /**
     * The next participants, in the order in which they were added.
     *
     * @param after the id of the last one known; 0 for the first page
     */
    public List<Participant> page(CurrentMember asker, CampaignId id, Filter filter, long after, int limit) {
        WorkspaceId workspace = policy.require(asker, id, CampaignPermissions::see);
        LeadSelection selection = LeadSelection.of(workspace, LeadFilter.NONE.withText(filter.text()));
        return jdbc.sql("select " + PARTICIPANT + " where p.campaign_id = :campaign and p.id > :after and "
                        + selection.condition() + filter.condition() + " order by p.id fetch first :limit rows only")
                .params(selection.parameters())
                .param("campaign", id.value())
                .param("after", after)
                .param("states", filter.names())
                .param("limit", limit)
                .query(CampaignPeople::participant)
                .list();
    }

    /** How many participants there are, exact up to {@link LeadList#COUNT_LIMIT}. */
    public CappedCount count(CurrentMember asker, CampaignId id, Filter filter) {
        WorkspaceId workspace = policy.require(asker, id, CampaignPermissions::see);
        LeadSelection selection = LeadSelection.of(workspace, LeadFilter.NONE.withText(filter.text()));
        boolean all = filter.text().isEmpty();
        long counted = jdbc.sql("select count(*) from (select 1 as one from participation p"
                        + (all ? "" : " join lead l on l.id = p.lead_id") + " where p.campaign_id = :campaign"
                        + filter.condition() + (all ? "" : " and " + selection.condition())
                        + " fetch first :enough rows only) counted")
                .params(selection.parameters())
                .param("campaign", id.value())
                .param("states", filter.names())
                .param("enough", LeadList.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
        return new CappedCount(Math.min(counted, LeadList.COUNT_LIMIT), counted > LeadList.COUNT_LIMIT);
    }

    private static Participant participant(ResultSet rs, int row) throws SQLException {
        String username = rs.getString("username");
        String phone = rs.getString("phone");
        LeadProfile profile = new LeadProfile(
                rs.getString("first_name"),
                rs.getString("last_name"),
                rs.getObject("telegram_user_id", Long.class),
                username == null ? null : new TelegramUsername(username),
                phone == null ? null : new PhoneNumber(phone),
                null,
                null,
                null);
        return new Participant(
                rs.getLong("id"),
                new LeadId(rs.getLong("lead_id")),
                profile.displayName(),
                profile.initials(),
                ParticipationState.valueOf(rs.getString("state")),
                Reasons.sentence(rs.getString("reason"), rs.getString("detail")),
                rs.getInt("next_step"),
                Objects.requireNonNull(CampaignTable.instant(rs, "due_at")),
                rs.getInt("sent"),
                Objects.requireNonNull(CampaignTable.instant(rs, "last_at")));
    }

    /**
     * The campaigns of a lead, the one in which something happened last first.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the asker may not open the lead, or there is none
     */
    public List<LeadCampaign> of(CurrentMember asker, LeadId lead, int limit) {
        leads.requireOpen(asker, lead);
        return jdbc.sql("""
                        select c.id, c.name, c.status, p.state, p.reason, p.detail, p.last_at,
                        (select count(*) from campaign_message m where m.participation_id = p.id and m.state = 'SENT') as sent,
                        (select coalesce(sum(m.answers), 0) from campaign_message m where m.participation_id = p.id) as answers
                        from participation p join campaign c on c.id = p.campaign_id where p.lead_id = ?
                        order by p.last_at desc, p.id desc fetch first ? rows only""")
                .params(lead.value(), limit)
                .query((rs, row) -> new LeadCampaign(
                        new CampaignId(rs.getLong("id")),
                        rs.getString("name"),
                        CampaignStatus.valueOf(rs.getString("status")),
                        ParticipationState.valueOf(rs.getString("state")),
                        Reasons.sentence(rs.getString("reason"), rs.getString("detail")),
                        rs.getInt("sent"),
                        rs.getInt("answers"),
                        Objects.requireNonNull(CampaignTable.instant(rs, "last_at"))))
                .list();
    }

    /** A lead in a campaign; empty when it does not take part. */
    public Optional<Participant> participant(CurrentMember asker, CampaignId id, LeadId lead) {
        policy.require(asker, id, CampaignPermissions::see);
        return jdbc.sql("select " + PARTICIPANT + " where p.campaign_id = ? and p.lead_id = ?")
                .params(id.value(), lead.value())
                .query(CampaignPeople::participant)
                .optional();
    }

    /** What the campaign has sent to a lead, in the order of the steps. The answers are the sender's: only that and when they came. */
    public List<LeadMessage> messages(CurrentMember asker, CampaignId id, LeadId lead) {
        policy.require(asker, id, CampaignPermissions::see);
        return jdbc.sql("""
                        select place, text, queued_at, sent_at, delivered_at, read_at, answered_at, answers, failure
                        from campaign_message where campaign_id = ? and lead_id = ? order by place""")
                .params(id.value(), lead.value())
                .query((rs, row) -> new LeadMessage(
                        rs.getInt("place"),
                        rs.getString("text"),
                        Objects.requireNonNull(CampaignTable.instant(rs, "queued_at")),
                        CampaignTable.instant(rs, "sent_at"),
                        CampaignTable.instant(rs, "delivered_at"),
                        CampaignTable.instant(rs, "read_at"),
                        CampaignTable.instant(rs, "answered_at"),
                        rs.getInt("answers"),
                        Reasons.sentence(rs.getString("failure"), null)))
                .list();
    }
}
