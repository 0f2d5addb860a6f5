package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages of campaigns out of the outbox that nobody has handed over yet; what Telegram has in hand cannot be stopped. Their
 * participations are where they were before.
 */
@Component
class Recall {

    private final Mailing mailing;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recall(Mailing mailing, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.mailing = mailing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Queued(UUID token, MemberId sender, CampaignId campaign) {

        static Queued of(ResultSet rs, int row) throws SQLException {
            return new Queued(rs.getObject(1, UUID.class), new MemberId(rs.getLong(2)), new CampaignId(rs.getLong(3)));
        }
    }

    /** @param lead null for all of them */
    void of(CampaignId campaign, @Nullable LeadId lead) {
        recall(jdbc.sql(
                        "select token, sender_id, campaign_id from campaign_message where campaign_id = :campaign and state = 'QUEUED'"
                                + (lead == null ? "" : " and lead_id = :lead"))
                .param("campaign", campaign.value())
                .param("lead", lead == null ? 0 : lead.value())
                .query(Queued::of)
                .list());
    }

    /** What is not welcome any more where it waits: it is quiet there now, or the lead may not be written to. */
    @Transactional
    public void outdated() {
        recall(jdbc.sql("""
                        select m.token, m.sender_id, m.campaign_id from campaign c
                        join campaign_message m on m.campaign_id = c.id and m.state = 'QUEUED'
                        join lead l on l.id = m.lead_id
                        where c.status = 'ACTIVE' and (m.not_after <= ? or l.status <> 'ACTIVE')""")
                .param(CampaignTable.time(clock.instant()))
                .query(Queued::of)
                .list());
    }

    /** From all campaigns. */
    void of(LeadId lead) {
        recall(jdbc.sql(
                        "select token, sender_id, campaign_id from campaign_message where lead_id = ? and state = 'QUEUED'")
                .param(lead.value())
                .query(Queued::of)
                .list());
    }

    /** A message that Telegram has refused leaves room for another attempt at its step. */
    void failed(CampaignId campaign, LeadId lead) {
        List<Queued> failed = jdbc.sql(
                        "select token, sender_id, campaign_id from campaign_message where campaign_id = ? and lead_id = ?"
                                + " and state = 'FAILED' and failure <> 'unknown'")
                .params(campaign.value(), lead.value())
                .query(Queued::of)
                .list();
        failed.forEach(one -> {
            mailing.withdraw(one.sender(), List.of(one.token()));
            jdbc.sql("delete from campaign_message where token = ?")
                    .param(one.token())
                    .update();
        });
    }

    private void recall(List<Queued> queued) {
        Map<MemberId, Set<UUID>> bySender = queued.stream()
                .collect(Collectors.groupingBy(Queued::sender, Collectors.mapping(Queued::token, Collectors.toSet())));
        List<UUID> withdrawn = new ArrayList<>();
        Set<UUID> gone = new HashSet<>();
        bySender.forEach((sender, tokens) -> {
            Mailing.Withdrawn result = mailing.withdraw(sender, tokens);
            withdrawn.addAll(result.withdrawn());
            gone.addAll(result.gone());
        });
        if (!withdrawn.isEmpty() || !gone.isEmpty()) {
            queued.stream()
                    .map(Queued::campaign)
                    .distinct()
                    .forEach(id -> events.publishEvent(new CampaignChanged(id)));
        }
        if (!withdrawn.isEmpty()) {
            takeBack(withdrawn);
        }
        if (!gone.isEmpty()) {
            giveUp(gone);
        }
    }

    private void takeBack(List<UUID> tokens) {
        jdbc.sql("""
                        update participation set state = case when next_step = 1 then 'PENDING' else 'WAITING' end, last_at = :now
                        where state = 'RUNNING' and id in
                        (select participation_id from campaign_message where token in (:tokens))""")
                .param("now", CampaignTable.time(clock.instant()))
                .param("tokens", tokens)
                .update();
        jdbc.sql("delete from campaign_message where token in (:tokens)")
                .param("tokens", tokens)
                .update();
    }

    /** The messages were deleted under way, with their conversations or the account: nobody will tell what has become of them. */
    private void giveUp(Set<UUID> tokens) {
        jdbc.sql("""
                        update participation set state = 'FAILED', reason = 'unknown', last_at = :now
                        where state = 'RUNNING' and id in
                        (select participation_id from campaign_message where token in (:tokens))""")
                .param("now", CampaignTable.time(clock.instant()))
                .param("tokens", tokens)
                .update();
        jdbc.sql("update campaign_message set state = 'FAILED', failure = 'unknown' where token in (:tokens)")
                .param("tokens", tokens)
                .update();
    }
}
