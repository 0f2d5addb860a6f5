package app.leadline.conversation;

import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramUpdate;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what Telegram tells by itself into the conversations that were fetched; of others nothing is kept. Comes after {@link
 * OutboxSender}, which knows own messages by their temporary numbers: here they can only be recognised by what they say.
 */
@Component
@Order(2)
class LiveTalks implements TelegramNews {

    private final TalkTable talks;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiveTalks(TalkTable talks, Inbox inbox, ApplicationEventPublisher events, Clock clock) {
        this.talks = talks;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        switch (update) {
            case TelegramUpdate.NewMessage(long peer, TelegramMessage message) -> {
                if (!message.pending()) {
                    long self = talks.self(account);
                    fetched(account, peer).forEach(talk -> inbox.arrived(talk.id(), self, message));
                }
            }
            case TelegramUpdate.MessageEdited(long peer, TelegramMessage message) -> {
                long self = talks.self(account);
                fetched(account, peer).forEach(talk -> inbox.take(talk.id(), self, List.of(message)));
            }
            case TelegramUpdate.MessagesDeleted(long peer, List<Long> ids) ->
                fetched(account, peer).forEach(talk -> inbox.deleted(talk.id(), ids, clock.instant()));
            case TelegramUpdate.ReadByOther(long peer, long upTo) ->
                fetched(account, peer).stream()
                        .filter(talk -> talks.readByOther(talk.id(), upTo))
                        .forEach(this::changed);
            case TelegramUpdate.ReadBySelf(long peer, long upTo) ->
                // Nothing that is shown changes by it.
                fetched(account, peer).forEach(talk -> talks.readBySelf(talk.id(), upTo));
            case TelegramUpdate.SendSucceeded succeeded -> {
                // The outbox knows which message that was.
            }
            case TelegramUpdate.SendFailed failed -> {
                // This one, too.
            }
            case TelegramUpdate.TalkMissed missed -> {
                // It is fetched again.
            }
            case TelegramUpdate.SessionChanged changed -> {
                // Of interest to those who wait for the account.
            }
        }
    }

    private List<Talk> fetched(TelegramAccountId account, long peer) {
        return talks.with(account, peer).stream().filter(Talk::fetched).toList();
    }

    private void changed(Talk talk) {
        events.publishEvent(new ConversationChanged(talk.id(), talk.lead()));
    }
}
