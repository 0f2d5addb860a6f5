package app.leadline.conversation;

import app.leadline.telegram.TelegramMessage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever wrote a message what has become of it, in the transaction in which that is written down. */
@Component
class OwnMessages {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OwnMessages(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void sent(MessageId id, TelegramMessage message) {
        token(id).ifPresent(token -> events.publishEvent(new OwnMessageSent(token, message.id(), message.sentAt())));
    }

    void failed(MessageId id, String failure) {
        token(id)
                .ifPresent(token -> events.publishEvent(
                        Unsent.EDITED.equals(failure)
                                ? new OwnMessageFailed(token, OwnMessageFailed.Why.MAYBE_EDITED, "")
                                : new OwnMessageFailed(token, OwnMessageFailed.Why.REFUSED, failure)));
    }

    void waitsAgain(MessageId id) {
        token(id).ifPresent(token -> events.publishEvent(new OwnMessageWaitsAgain(token)));
    }

    /** Empty when it was not written here. */
    Optional<UUID> token(MessageId id) {
        return jdbc.sql("select client_token from message where id = ? and client_token is not null")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    void takenBack(UUID token) {
        events.publishEvent(new OwnMessageTakenBack(token));
    }
}
