package app.leadline.intelligence;

import app.leadline.lead.LeadPolicy;
import app.leadline.organization.CurrentMember;
import app.leadline.organization.MemberDirectory;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of a lead: one statement for each block. Numbers and dates of conversations count for everybody, their texts are not looked
 * at. Every method throws {@link AccessDeniedException} when the asker may not open the lead, or there is none.
 */
@Service
@Transactional(readOnly = true)
public class LeadMetrics {

    private static final int MILLIS = 1_000;

    private static final String CAMPAIGNS = """
            select (select count(*) from participation p where p.lead_id = :lead) as participated,
            count(*) as sent, coalesce(sum(m.answers), 0) as received, count(m.answered_at) as answered,
            avg(extract(epoch from m.answered_at) - extract(epoch from m.sent_at)) as response
            from campaign_message m where m.lead_id = :lead and m.state = 'SENT'""";

    private static final String DEALS = """
            select d.currency, count(*) as deals, sum(d.amount) as total, min(d.created_at) as since,
            sum(case when s.kind = 'OPEN' then 1 else 0 end) as active,
            sum(case when s.kind = 'WON' then 1 else 0 end) as won
            from deal d join stage s on s.id = d.stage_id where d.lead_id = :lead group by d.currency
            order by deals desc, d.currency""";

    /**
     * The order names the index as far as it goes: H2 would look at every message for a {@code max}. An answer to a campaign stands in a
     * conversation as well, by another clock: two seconds apart it is the same, and the better place counts.
     */
    private static final String LAST_RESPONSE = """
            select at, place from (
            select max(m.last_answer_at) as at, 'CAMPAIGN' as place from campaign_message m where m.lead_id = :lead
            union all select (select n.sent_at from message n
                where n.conversation_id = c.id and n.outgoing = false and n.kind <> 'SERVICE'
                order by n.conversation_id desc, n.outgoing desc, n.sent_at desc fetch first row only),
                case when c.owner_id = :asker then 'OWN_TALK' else 'OTHER_TALK' end
                from conversation c where c.lead_id = :lead) answers
            where at is not null
            order by case place when 'OWN_TALK' then at + interval '2' second when 'CAMPAIGN' then at
                else at - interval '2' second end desc,
                case place when 'OWN_TALK' then 0 when 'CAMPAIGN' then 1 else 2 end fetch first row only""";

    /**
     * Of a message that a campaign sent, the campaign knows, and its conversation if that was fetched: the larger of the two numbers of an
     * account holds the other, whatever has been deleted or was never fetched.
     */
    private static final String TEAM = """
            select e.id, e.name, e.email, w.created, w.sent, w.deals, w.messages, w.last_at,
            case when s.member_id is null then true else false end as gone from (
            select member_id, sum(created) as created, sum(sent) as sent, sum(deals) as deals, sum(messages) as messages,
            max(last_at) as last_at from (
            select member_id, sum(created) as created, sum(sent) as sent, sum(deals) as deals,
            greatest(sum(by_campaigns), sum(in_talk)) as messages, max(last_at) as last_at from (
            select d.created_by as member_id, cast(null as bigint) as account_id, 0 as created, 0 as sent, count(*) as deals,
                0 as by_campaigns, 0 as in_talk, max(d.created_at) as last_at
                from deal d where d.lead_id = :lead group by d.created_by
            union all select c.created_by, null, count(*), 0, 0, 0, 0, max(p.added_at)
                from participation p join campaign c on c.id = p.campaign_id where p.lead_id = :lead group by c.created_by
            union all select m.sender_id, null, 0, count(distinct m.campaign_id), 0, 0, 0, null
                from campaign_message m where m.lead_id = :lead and m.state = 'SENT' group by m.sender_id
            union all select m.sender_id, m.account_id, 0, 0, 0, count(*), 0, max(m.sent_at)
                from campaign_message m where m.lead_id = :lead and m.state = 'SENT' group by m.sender_id, m.account_id
            union all select t.owner_id, t.account_id, 0, 0, 0, 0, count(*), max(n.sent_at)
                from conversation t join message n on n.conversation_id = t.id and n.outgoing = true and n.kind <> 'SERVICE'
                and n.telegram_message_id is not null where t.lead_id = :lead group by t.owner_id, t.account_id) did group by member_id, account_id) accounts
            group by member_id) w
            join member e on e.id = w.member_id
            left join membership s on s.member_id = e.id and s.workspace_id = (select l.workspace_id from lead l where l.id = :lead)
            where w.last_at is not null""";

    private final LeadPolicy leads;
    private final ScoreWeights weights;
    private final JdbcClient jdbc;

    LeadMetrics(LeadPolicy leads, ScoreWeights weights, JdbcClient jdbc) {
        this.leads = leads;
        this.weights = weights;
        this.jdbc = jdbc;
    }

    /** By which the primary owner is found. */
    public ScoreWeights weights() {
        return weights;
    }

    public CampaignMetrics campaigns(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return jdbc.sql(CAMPAIGNS)
                .param("lead", lead.value())
                .query((rs, row) -> new CampaignMetrics(
                        rs.getLong("participated"),
                        rs.getLong("sent"),
                        rs.getLong("received"),
                        rs.getLong("answered"),
                        seconds(rs.getBigDecimal("response"))))
                .single();
    }

    static Optional<Duration> seconds(@Nullable BigDecimal seconds) {
        return seconds == null
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        seconds.multiply(BigDecimal.valueOf(MILLIS)).longValue()));
    }

    public DealMetrics deals(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        record InCurrency(long deals, long active, long won, Money total, Instant since) {}
        List<InCurrency> found = jdbc.sql(DEALS)
                .param("lead", lead.value())
                .query((rs, row) -> new InCurrency(
                        rs.getLong("deals"),
                        rs.getLong("active"),
                        rs.getLong("won"),
                        Money.of(rs.getBigDecimal("total"), rs.getString("currency")),
                        rs.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
        long all = found.stream().mapToLong(InCurrency::deals).sum();
        long active = found.stream().mapToLong(InCurrency::active).sum();
        return new DealMetrics(
                active,
                all - active,
                found.stream().mapToLong(InCurrency::won).sum(),
                found.stream().map(InCurrency::total).toList(),
                found.stream().map(InCurrency::since).min(Comparator.naturalOrder()));
    }

    /** The newest message of the lead, to a campaign or in a conversation with anybody; empty when there is none. */
    public Optional<LastResponse> lastResponse(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        return jdbc.sql(LAST_RESPONSE)
                .param("lead", lead.value())
                .param("asker", asker.id().value())
                .query((rs, row) -> new LastResponse(
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        LastResponse.Place.valueOf(rs.getString("place"))))
                .optional();
    }

    public Team team(CurrentMember asker, LeadId lead) {
        leads.requireOpen(asker, lead);
        List<Collaborator> found = new ArrayList<>(jdbc.sql(TEAM)
                .param("lead", lead.value())
                .query(LeadMetrics::collaborator)
                .list());
        found.sort(Comparator.<Collaborator>comparingDouble(one -> one.score(weights))
                .thenComparing(Collaborator::last)
                .reversed());
        return new Team(
                found.stream()
                        .filter(one -> !one.left() && one.score(weights) > 0)
                        .findFirst(),
                found);
    }

    private static Collaborator collaborator(ResultSet rs, int row) throws SQLException {
        return new Collaborator(
                new MemberDirectory.Entry(new MemberId(rs.getLong("id")), rs.getString("name"), rs.getString("email")),
                rs.getBoolean("gone"),
                rs.getLong("created"),
                rs.getLong("sent"),
                rs.getLong("messages"),
                rs.getLong("deals"),
                rs.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
