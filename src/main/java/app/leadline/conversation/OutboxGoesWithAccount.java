package app.leadline.conversation;

import app.leadline.lead.LeadEvents;
import app.leadline.shared.LeadId;
import app.leadline.telegram.AccountRemoved;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account has not sent when it is removed does not go out by itself one day, when the same account is connected again: it has
 * failed, and its owner decides.
 */
@Component
@Transactional
class OutboxGoesWithAccount {

    private static final int PORTION = 1000;

    private final JdbcClient jdbc;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxGoesWithAccount(JdbcClient jdbc, Withdrawals withdrawals, ApplicationEventPublisher events, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.withdrawals = withdrawals;
        this.events = events;
    }

    /** After those who take back their own messages. */
    @EventListener
    @Order(100)
    void on(AccountRemoved removed) {
        giveUp(removed.account());
        List<LeadId> leads = jdbc.sql("select lead_id from conversation where account_id = ? order by lead_id")
                .param(removed.account().value())
                .query((rs, row) -> new LeadId(rs.getLong(1)))
                .list();
        if (removed.withConversations()) {
            delete(removed.account());
        }
        tell(leads, removed);
    }

    /** Rules of segments may ask for what has gone, and each lead says what became of its conversation; a portion of them in each event. */
    private void tell(List<LeadId> leads, AccountRemoved removed) {
        Instant now = clock.instant();
        for (int from = 0; from < leads.size(); from += PORTION) {
            events.publishEvent(new LeadEvents(leads.subList(from, Math.min(leads.size(), from + PORTION)).stream()
                    .map(lead -> removed.withConversations()
                            ? new ConversationDeleted(lead, removed.owner(), now)
                            : new ConversationDisconnected(lead, removed.owner(), now))
                    .toList()));
        }
    }

    /** What was pressed at the very moment of the removal is written down only after it. */
    void sweep() {
        jdbc.sql("""
                        select distinct o.account_id from outbox o join telegram_account a on a.id = o.account_id
                        where a.origin = 'IMPORTED'""")
                .query((rs, row) -> new TelegramAccountId(rs.getLong(1)))
                .list()
                .forEach(this::giveUp);
    }

    /** Conversations are held before messages are touched. */
    private void giveUp(TelegramAccountId account) {
        List<ConversationChanged> talks = jdbc.sql("""
                        select c.id, c.lead_id from conversation c
                        where c.id in (select o.conversation_id from outbox o where o.account_id = ?) order by c.id for update""")
                .param(account.value())
                .query((rs, row) ->
                        new ConversationChanged(new ConversationId(rs.getLong(1)), new LeadId(rs.getLong(2))))
                .list();
        jdbc.sql("""
                        update message set status = 'FAILED', failure = case when status = 'PENDING' then :removed else :inHand end
                        where id in (select o.message_id from outbox o where o.account_id = :account)
                        and status in ('PENDING', 'SENDING', 'UNKNOWN')""")
                .param("removed", Unsent.REMOVED)
                .param("inHand", Unsent.REMOVED_IN_HAND)
                .param("account", account.value())
                .update();
        List<OwnMessageFailed> failed = jdbc.sql("""
                        select m.client_token, m.failure from outbox o join message m on m.id = o.message_id
                        where o.account_id = ? and m.status = 'FAILED' and m.client_token is not null order by m.id""")
                .param(account.value())
                .query((rs, row) -> new OwnMessageFailed(
                        Objects.requireNonNull(rs.getObject("client_token", UUID.class)),
                        Unsent.REMOVED_IN_HAND.equals(rs.getString("failure"))
                                ? OwnMessageFailed.Why.ACCOUNT_REMOVED_IN_HAND
                                : OwnMessageFailed.Why.ACCOUNT_REMOVED,
                        ""))
                .list();
        jdbc.sql("delete from outbox where account_id = ?")
                .param(account.value())
                .update();
        failed.forEach(events::publishEvent);
        talks.forEach(events::publishEvent);
    }

    /** Not left to the account's own row, which would take them with it: leads and their segments have to hear of it. */
    private void delete(TelegramAccountId account) {
        withdrawals.whole(account);
        jdbc.sql("delete from conversation where account_id = ?")
                .param(account.value())
                .update();
    }
}
