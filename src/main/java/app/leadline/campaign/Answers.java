package app.leadline.campaign;

import app.leadline.conversation.MessagesReceived;
import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes note that a lead has answered or read, never of what it said. Every answer ends what campaigns of this account were still going to
 * send; it counts as the answer to a campaign's message when that was the last thing the account wrote before it. Of the other accounts of
 * a workspace campaigns hear nothing.
 */
@Component
class Answers {

    private static final String TOLD = """
            select m.id, m.campaign_id, c.name, m.participation_id, m.lead_id, m.place, m.telegram_message_id
            from campaign_message m join campaign c on c.id = m.campaign_id
            where m.account_id = :account and m.peer = :peer and m.state = 'SENT'
            """;

    private final Recall recall;
    private final Responses responses;
    private final Waker waker;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            Recall recall,
            Responses responses,
            Waker waker,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recall = recall;
        this.responses = responses;
        this.waker = waker;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private List<Told> told(String more, TelegramAccountId account, long peer, long number) {
        return jdbc.sql(TOLD + more)
                .param("account", account.value())
                .param("peer", peer)
                .param("number", number)
                .query(Told::of)
                .list();
    }

    /**
     * Messages came from the other side.
     *
     * @param received oldest first
     */
    void received(MemberId owner, TelegramAccountId account, long peer, List<MessagesReceived.Received> received) {
        MessagesReceived.Received newest = received.getLast();
        // A transaction of its own, for rows of messages are held last. Then what had arrived is seen below, and what
        // had not arrives with this.
        transaction.executeWithoutResult(status -> hear(account, peer, newest));
        List<LeadId> leads =
                Objects.requireNonNull(transaction.execute(status -> respond(owner, account, peer, received)));
        // Once more: a round may have put a message into the outbox while this ended the sequence.
        transaction.executeWithoutResult(status -> leads.forEach(recall::of));
        if (!leads.isEmpty()) {
            waker.wakeSoon();
        }
    }

    /** Of messages on their way nobody knows yet whether this is the answer to them. */
    private void hear(TelegramAccountId account, long peer, MessagesReceived.Received newest) {
        jdbc.sql("""
                        update campaign_message set heard = :number, heard_at = :at where account_id = :account and peer = :peer
                        and state = 'QUEUED' and heard < :number""")
                .param("number", newest.telegramId())
                .param("at", CampaignTable.time(newest.at()))
                .param("account", account.value())
                .param("peer", peer)
                .update();
    }

    /** @return who has answered */
    private List<LeadId> respond(
            MemberId owner, TelegramAccountId account, long peer, List<MessagesReceived.Received> received) {
        List<Told> before = told(
                " and m.telegram_message_id < :number order by m.telegram_message_id desc, m.id desc",
                account,
                peer,
                received.getLast().telegramId());
        List<LeadId> leads = before.stream().map(Told::lead).distinct().toList();
        leads.forEach(recall::of);
        before.forEach(told -> received.stream()
                .filter(answer -> answer.telegramId() > told.telegramId())
                .findFirst()
                .ifPresent(answer -> responses.end(told, answer.at())));
        received.forEach(answer -> responses.count(owner, account, peer, before, answer));
        return leads;
    }

    /** The other side has read the messages up to this number. */
    @Transactional
    public void read(TelegramAccountId account, long peer, long number) {
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
