package app.leadline.campaign;

import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What campaigns are to do by themselves, and when. Looks at those that run or are scheduled, never at all there are. */
@Component
class Agenda {

    private static final String OPEN =
            "select 1 from participation p where p.campaign_id = c.id and p.state in (:open)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose time to begin has come. */
    List<CampaignId> toBegin() {
        return jdbc.sql("select id from campaign where status = 'SCHEDULED' and starts_at <= ? order by starts_at, id")
                .param(CampaignTable.time(clock.instant()))
                .query((rs, row) -> new CampaignId(rs.getLong(1)))
                .list();
    }

    /** Running campaigns whose sender does not belong to their workspace any more. */
    List<CampaignId> withoutSender() {
        return jdbc.sql("""
                        select c.id from campaign c where c.status = 'ACTIVE' and not exists (select 1 from membership m
                            where m.workspace_id = c.workspace_id and m.member_id = c.sender_id) order by c.id""").query((rs, row) -> new CampaignId(rs.getLong(1))).list();
    }

    /** @param account 0 for one that is gone: its owner is still asked for it, and it is found missing */
    record Due(CampaignId campaign, MemberId sender, TelegramAccountId account) {}

    /** Running campaigns in which a step is due. */
    List<Due> due(Instant now) {
        return jdbc.sql("""
                        select c.id, c.sender_id, c.account_id from campaign c where c.status = 'ACTIVE' and (
                            exists (select 1 from participation p where p.campaign_id = c.id and p.state = 'PENDING'
                                and p.due_at <= :now)
                            or exists (select 1 from participation p where p.campaign_id = c.id and p.state = 'WAITING'
                                and p.due_at <= :now)) order by c.id""")
                .param("now", CampaignTable.time(now))
                .query((rs, row) -> new Due(
                        new CampaignId(rs.getLong("id")),
                        new MemberId(rs.getLong("sender_id")),
                        new TelegramAccountId(rs.getLong("account_id"))))
                .list();
    }

    /** Running campaigns in which nothing is left to do. */
    List<CampaignId> finished() {
        return jdbc.sql("select c.id from campaign c where c.status = 'ACTIVE' and not exists (" + OPEN
                        + ") order by c.id")
                .param("open", ParticipationState.openOnes())
                .query((rs, row) -> new CampaignId(rs.getLong(1)))
                .list();
    }

    boolean isFinished(CampaignId id) {
        return jdbc.sql("select 1 from campaign c where c.id = :id and not exists (" + OPEN + ")")
                .param("open", ParticipationState.openOnes())
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** When something is to happen by itself next; empty when nothing is. One step into an index for each running campaign and state. */
    Optional<Instant> after(Instant now) {
        return jdbc.sql("""
                        select min(due) as due from (
                            select min(starts_at) as due from campaign where status = 'SCHEDULED' and starts_at > :now
                            union all select (select min(p.due_at) from participation p where p.campaign_id = c.id
                                and p.state = 'PENDING' and p.due_at > :now) from campaign c where c.status = 'ACTIVE'
                            union all select (select min(p.due_at) from participation p where p.campaign_id = c.id
                                and p.state = 'WAITING' and p.due_at > :now) from campaign c where c.status = 'ACTIVE'
                            union all select (select min(m.not_after) from campaign_message m where m.campaign_id = c.id
                                and m.state = 'QUEUED' and m.not_after > :now) from campaign c
                                where c.status = 'ACTIVE') next""")
                .param("now", CampaignTable.time(now))
                .query((rs, row) -> Optional.ofNullable(CampaignTable.instant(rs, "due")))
                .single();
    }
}
