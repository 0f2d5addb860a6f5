package app.leadline.conversation;

import app.leadline.telegram.TelegramAccountId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what was taken back of conversations; see {@link TalkWithdrawn}. */
@Component
class Withdrawals {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Withdrawals(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param telegramIds of messages that were marked as deleted; some may not be here */
    void deleted(ConversationId conversation, List<Long> telegramIds) {
        List<MessageKey> gone = jdbc.sql("""
                        select sent_at, id from message where conversation_id = ? and telegram_message_id = any(?)
                        and telegram_message_id between ? and ? and deleted_at is not null order by sent_at, id""")
                .params(
                        conversation.value(),
                        telegramIds.toArray(new Long[0]),
                        Collections.min(telegramIds),
                        Collections.max(telegramIds))
                .query((rs, row) ->
                        new MessageKey(MessageRows.requiredInstant(rs, "sent_at"), new MessageId(rs.getLong("id"))))
                .list();
        if (!gone.isEmpty()) {
            List<MessageId> messages = gone.stream().map(MessageKey::id).toList();
            events.publishEvent(
                    new TalkWithdrawn(List.of(conversation), gone.getFirst().sentAt(), false, messages));
        }
    }

    /** Of what was changed only edits: reactions leave the words as they are. */
    void edited(ConversationId conversation, List<MessageStore.Row> changed) {
        changed.stream()
                .filter(row -> row.message().editedAt() != null)
                .map(row -> row.message().sentAt())
                .min(Comparator.naturalOrder())
                .ifPresent(since -> events.publishEvent(TalkWithdrawn.changed(conversation, since)));
    }

    /** All conversations of an account, before they are deleted with it. */
    void whole(TelegramAccountId account) {
        List<ConversationId> all = jdbc.sql("select id from conversation where account_id = ?")
                .param(account.value())
                .query((rs, row) -> new ConversationId(rs.getLong(1)))
                .list();
        if (!all.isEmpty()) {
            events.publishEvent(TalkWithdrawn.whole(all));
        }
    }
}
