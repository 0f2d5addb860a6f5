package app.leadline.campaign;

import app.leadline.lead.LeadEvent;
import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the leads of a campaign what happened to it as a whole, a portion of them in each transaction: the change itself does not wait for
 * ten thousand activities. How far it has come stands with the change, so that no lead is told twice or left out, whatever dies.
 */
@Component
class CampaignTelling {

    private static final int PORTION = 200;

    /** A server that is to stop need not wait longer than this. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final CampaignSettings settings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CampaignTelling(
            CampaignSettings settings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    private record Change(
            long id,
            CampaignId campaign,
            String name,
            LogEntry.Kind kind,
            @Nullable CampaignStatus status,
            @Nullable MemberId by,
            Instant at,
            long toldTo) {}

    /** @return how long nothing has to be done */
    Duration run() {
        long begin = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - begin < AT_ONCE.toNanos()) {
            more = Boolean.TRUE.equals(
                    transaction.execute(status -> next().map(this::tell).isPresent()));
        }
        return more ? Duration.ZERO : settings.idle();
    }

    private Optional<Change> next() {
        return jdbc.sql("select id from campaign_change where telling order by id fetch first 1 row only")
                .query(Long.class)
                .optional()
                .flatMap(id ->
                        jdbc.sql("""
                                select h.id, h.campaign_id, h.kind, h.status, h.by_id, h.occurred_at, h.told_to,
                                (select c.name from campaign c where c.id = h.campaign_id) as name
                                from campaign_change h where h.id = ? and h.telling for update""").param(id).query(CampaignTelling::change).optional());
    }

    private static Change change(ResultSet rs, int row) throws SQLException {
        String status = rs.getString("status");
        long by = rs.getLong("by_id");
        return new Change(
                rs.getLong("id"),
                new CampaignId(rs.getLong("campaign_id")),
                rs.getString("name"),
                LogEntry.Kind.valueOf(rs.getString("kind")),
                status == null ? null : CampaignStatus.valueOf(status),
                by == 0 ? null : new MemberId(by),
                Objects.requireNonNull(CampaignTable.instant(rs, "occurred_at")),
                rs.getLong("told_to"));
    }

    private record Listener(long participation, LeadId lead) {}

    private int tell(Change change) {
        List<Listener> listeners = listeners(change);
        LeadEvent.Link campaign = CampaignActivity.link(change.campaign(), change.name());
        events.publishEvent(new LeadEvents(listeners.stream()
                .map(listener -> change.status() == null
                        ? CampaignActivity.added(listener.lead(), change.by(), change.at(), campaign)
                        : CampaignActivity.status(listener.lead(), change.by(), change.at(), change.status(), campaign))
                .toList()));
        boolean more = listeners.size() == PORTION;
        long toldTo =
                listeners.isEmpty() ? change.toldTo() : listeners.getLast().participation();
        jdbc.sql("update campaign_change set told_to = ?, telling = ? where id = ?")
                .params(toldTo, more, change.id())
                .update();
        return listeners.size();
    }

    /** Of those who took part then. Stopping and going on is of interest to those only who have not come to an end. */
    private List<Listener> listeners(Change change) {
        boolean added = change.kind() == LogEntry.Kind.ADDED;
        boolean open = change.status() == CampaignStatus.PAUSED || change.status() == CampaignStatus.ACTIVE;
        String which = added ? "change_id = :change" : "campaign_id = :campaign and change_id < :change";
        return jdbc.sql("select id, lead_id from participation where " + which + (open ? " and state in (:open)" : "")
                        + " and id > :after order by id fetch first :limit rows only")
                .param("change", change.id())
                .param("campaign", change.campaign().value())
                .param("open", ParticipationState.openOnes())
                .param("after", change.toldTo())
                .param("limit", PORTION)
                .query((rs, row) -> new Listener(rs.getLong("id"), new LeadId(rs.getLong("lead_id"))))
                .list();
    }
}
