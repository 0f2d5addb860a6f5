package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.lead.LeadEvent;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note that a lead has answered or read, never of what it said. Every answer ends what campaigns of this account were still going to
 * send; it counts as the answer to a campaign's message when that was the last thing the account wrote before it.
 */
@Component
@Transactional
class Answers {

    private final Recall recall;
    private final Mailing mailing;
    private final Waker waker;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Recall recall,
            Mailing mailing,
            Waker waker,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recall = recall;
        this.mailing = mailing;
        this.waker = waker;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record Told(
            long id, CampaignId campaign, String name, long participation, LeadId lead, int place, long telegramId) {

        LeadEvent.Link link() {
            return CampaignActivity.link(campaign, name);
        }
    }

    private static final String TOLD = """
            select m.id, m.campaign_id, c.name, m.participation_id, m.lead_id, m.place, m.telegram_message_id
            from campaign_message m join campaign c on c.id = m.campaign_id
            where m.account_id = :account and m.peer = :peer and m.state = 'SENT'
            """;

    private List<Told> told(String more, TelegramAccountId account, long peer, long number) {
        return jdbc.sql(TOLD + more)
                .param("account", account.value())
                .param("peer", peer)
                .param("number", number)
                .query((rs, row) -> new Told(
                        rs.getLong("id"),
                        new CampaignId(rs.getLong("campaign_id")),
                        rs.getString("name"),
                        rs.getLong("participation_id"),
                        new LeadId(rs.getLong("lead_id")),
                        rs.getInt("place"),
                        rs.getLong("telegram_message_id")))
                .list();
    }

    /**
     * A message came from the other side.
     *
     * @param number Telegram's number of it
     */
    void received(MemberId owner, TelegramAccountId account, long peer, long number, Instant at) {
        List<Told> before = told(
                " and m.telegram_message_id < :number order by m.telegram_message_id desc, m.id desc",
                account,
                peer,
                number);
        if (before.isEmpty()) {
            return;
        }
        before.stream().map(Told::lead).distinct().forEach(recall::of);
        before.stream().filter(this::respond).forEach(told -> {
            events.publishEvent(CampaignActivity.answered(told.lead(), at, told.place(), told.link()));
            events.publishEvent(new CampaignChanged(told.campaign()));
        });
        long newest = before.getFirst().telegramId();
        OptionalLong own = mailing.newestOwnBefore(owner, account, peer, number);
        if (own.orElse(newest) <= newest) {
            before.stream().filter(told -> told.telegramId() == newest).forEach(told -> count(told, number, at));
        }
        waker.wake();
    }

    /** @return whether this is news */
    private boolean respond(Told told) {
        return jdbc.sql("update participation set state = 'RESPONDED', reason = null, detail = null, last_at = :now"
                                + " where id = :id and state in (:former)")
                        .param("now", CampaignTable.time(clock.instant()))
                        .param("id", told.participation())
                        .param("former", ParticipationState.RESPONDED.former())
                        .update()
                == 1;
    }

    private void count(Told told, long number, Instant at) {
        boolean news = jdbc.sql("""
                        update campaign_message set answers = answers + 1, last_answer = :number, last_answer_at = :at,
                        answered_at = coalesce(answered_at, :at), delivered_at = coalesce(delivered_at, :at)
                        where id = :id and last_answer < :number""")
                        .param("number", number)
                        .param("at", CampaignTable.time(at))
                        .param("id", told.id())
                        .update()
                == 1;
        if (news) {
            events.publishEvent(CampaignActivity.messageAnswered(told.lead(), at, told.place(), told.link()));
            events.publishEvent(new CampaignChanged(told.campaign()));
        }
    }

    /** The other side has read the messages up to this number. */
    void read(TelegramAccountId account, long peer, long number) {
        List<Told> read = told(
                " and m.telegram_message_id <= :number and m.read_at is null order by m.id", account, peer, number);
        Instant now = clock.instant();
        read.stream().filter(told -> markRead(told, now)).forEach(told -> {
            events.publishEvent(CampaignActivity.messageRead(told.lead(), now, told.place(), told.link()));
            events.publishEvent(new CampaignChanged(told.campaign()));
        });
    }

    /** @return whether this is news */
    private boolean markRead(Told told, Instant now) {
        return jdbc.sql("""
                        update campaign_message set read_at = :now, delivered_at = coalesce(delivered_at, :now)
                        where id = :id and read_at is null""")
                        .param("now", CampaignTable.time(now))
                        .param("id", told.id())
                        .update()
                == 1;
    }
}
