package app.leadline.campaign;

import app.leadline.conversation.MessagesReceived.Received;
import app.leadline.conversation.OwnMessageFailed;
import app.leadline.conversation.OwnMessageSent;
import app.leadline.conversation.OwnMessageTakenBack;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears from the outbox what has become of the campaigns' messages, in the transaction in which the outbox writes it down. Rows of
 * campaigns are not touched here: whoever holds one may be waiting for the conversation that is held now.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final Responses responses;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Waker waker;
    private final Clock clock;

    Ledger(Responses responses, JdbcClient jdbc, ApplicationEventPublisher events, Waker waker, Clock clock) {
        this.responses = responses;
        this.jdbc = jdbc;
        this.events = events;
        this.waker = waker;
        this.clock = clock;
    }

    /** @param nextWait minutes before the step after this one; null when it is the last */
    private record Entry(
            long id,
            CampaignId campaign,
            String name,
            long participation,
            LeadId lead,
            int place,
            MemberId sender,
            @Nullable Integer nextWait) {

        LeadEvent.Link link() {
            return CampaignActivity.link(campaign, name);
        }

        Told arrived(long telegramId) {
            return new Told(id, campaign, name, participation, lead, place, telegramId);
        }
    }

    /** Empty for messages that people wrote themselves. */
    private Optional<Entry> entry(UUID token) {
        return jdbc.sql("""
                        select m.id, m.campaign_id, c.name, m.participation_id, m.lead_id, m.place, m.sender_id, s.wait_minutes
                        from campaign_message m join campaign c on c.id = m.campaign_id
                        left join campaign_step s on s.campaign_id = m.campaign_id and s.place = m.place + 1
                        where m.token = ?""").param(token).query(Ledger::entry).optional();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(
                rs.getLong("id"),
                new CampaignId(rs.getLong("campaign_id")),
                rs.getString("name"),
                rs.getLong("participation_id"),
                new LeadId(rs.getLong("lead_id")),
                rs.getInt("place"),
                new MemberId(rs.getLong("sender_id")),
                rs.getObject("wait_minutes", Integer.class));
    }

    @EventListener
    void on(OwnMessageSent sent) {
        entry(sent.token()).ifPresent(entry -> sent(entry, sent));
    }

    private void sent(Entry entry, OwnMessageSent sent) {
        boolean going = goOn(entry);
        boolean quietly = markSent(entry, sent, " and heard = 0");
        if (quietly || markSent(entry, sent, "")) {
            if (entry.place() == 1) {
                events.publishEvent(CampaignActivity.sent(entry.lead(), entry.sender(), sent.at(), entry.link()));
            }
            events.publishEvent(
                    CampaignActivity.messageSent(entry.lead(), entry.sender(), sent.at(), entry.place(), entry.link()));
            if (!quietly && going) {
                answered(entry, sent.telegramId());
            }
            changed(entry);
        }
    }

    private boolean markSent(Entry entry, OwnMessageSent sent, String condition) {
        return jdbc.sql("""
                        update campaign_message set state = 'SENT', sent_at = :at, telegram_message_id = :telegram, failure = null
                        where id = :id and state in ('QUEUED', 'FAILED')""" + condition)
                        .param("at", CampaignTable.time(sent.at()))
                        .param("telegram", sent.telegramId())
                        .param("id", entry.id())
                        .update()
                == 1;
    }

    /** By what came while the message was on its way, if that came after it. */
    private void answered(Entry entry, long telegramId) {
        jdbc.sql("select heard, heard_at, account_id, peer from campaign_message where id = ? and heard > ?")
                .params(entry.id(), telegramId)
                .query(row -> {
                    Received answer = new Received(
                            row.getLong("heard"), Objects.requireNonNull(CampaignTable.instant(row, "heard_at")));
                    Told told = entry.arrived(telegramId);
                    responses.end(told, answer.at());
                    responses.count(
                            entry.sender(),
                            new TelegramAccountId(row.getLong("account_id")),
                            row.getLong("peer"),
                            List.of(told),
                            answer);
                });
    }

    /**
     * The next step waits, or there is none. One that has failed goes on when its message was sent after all, by hand.
     *
     * @return false when it has come to an end meanwhile
     */
    private boolean goOn(Entry entry) {
        Instant at = clock.instant();
        Integer wait = entry.nextWait();
        Instant due = wait == null ? at : at.plusSeconds(60L * wait);
        return jdbc.sql("""
                        update participation set state = :state, next_step = :next, due_at = :due, last_at = :at, reason = null,
                        detail = null where id = :id and next_step = :place and state in ('RUNNING', 'FAILED')""")
                        .param(
                                "state",
                                (wait == null ? ParticipationState.COMPLETED : ParticipationState.WAITING).name())
                        .param("next", wait == null ? entry.place() : entry.place() + 1)
                        .param("due", CampaignTable.time(due))
                        .param("at", CampaignTable.time(at))
                        .param("id", entry.participation())
                        .param("place", entry.place())
                        .update()
                == 1;
    }

    @EventListener
    void on(OwnMessageFailed failed) {
        entry(failed.token()).ifPresent(entry -> {
            String reason = Reasons.of(failed);
            Instant now = clock.instant();
            end(entry, ParticipationState.FAILED, reason, now);
            jdbc.sql("update campaign_message set state = 'FAILED', failure = ? where id = ? and state = 'QUEUED'")
                    .params(reason, entry.id())
                    .update();
            events.publishEvent(CampaignActivity.messageFailed(entry.lead(), now, entry.place(), entry.link()));
            if (Reasons.concernsAccount(failed)) {
                events.publishEvent(new AccountRefused(entry.campaign(), reason));
            }
            changed(entry);
        });
    }

    /** The sender did not want this message: their word ends it for the lead. */
    @EventListener
    void on(OwnMessageTakenBack taken) {
        entry(taken.token()).ifPresent(entry -> {
            end(entry, ParticipationState.CANCELLED, "takenBack", clock.instant());
            jdbc.sql("delete from campaign_message where id = ? and state in ('QUEUED', 'FAILED')")
                    .param(entry.id())
                    .update();
            events.publishEvent(
                    CampaignActivity.ended(entry.lead(), clock.instant(), ParticipationState.CANCELLED, entry.link()));
            changed(entry);
        });
    }

    private void end(Entry entry, ParticipationState state, String reason, Instant now) {
        jdbc.sql("""
                        update participation set state = :state, reason = :reason, detail = null, last_at = :now
                        where id = :id and state in ('RUNNING', 'FAILED')""")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("now", CampaignTable.time(now))
                .param("id", entry.participation())
                .update();
    }

    private void changed(Entry entry) {
        events.publishEvent(new CampaignChanged(entry.campaign()));
        waker.wakeSoon();
    }
}
