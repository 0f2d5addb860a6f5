package app.leadline.conversation;

import app.leadline.organization.CurrentMember;
import app.leadline.shared.PictureFormat;
import app.leadline.telegram.AccountSessions;
import app.leadline.telegram.MessageKind;
import app.leadline.telegram.TelegramFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The pictures of photo messages, fetched through the account that owns them when somebody looks for the first time. */
@Service
public class MessagePhotos {

    private static final Logger log = LoggerFactory.getLogger(MessagePhotos.class);

    private final ConversationPolicy policy;
    private final TalkTable talks;
    private final AccountSessions sessions;
    private final PhotoFiles files;
    private final PhotoSettings settings;
    private final JdbcClient jdbc;

    MessagePhotos(
            ConversationPolicy policy,
            TalkTable talks,
            AccountSessions sessions,
            PhotoFiles files,
            PhotoSettings settings,
            JdbcClient jdbc) {
        this.policy = policy;
        this.talks = talks;
        this.sessions = sessions;
        this.files = files;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp} */
    public record Photo(String mediaType, byte[] content) {}

    private record Wanted(
            ConversationId conversation, @Nullable Long telegramId) {}

    /**
     * Waits for Telegram: not to be called under the lock of a page. Empty when the message has no photo, or it cannot be had: it was
     * deleted, is too large or no picture, or the account is not connected.
     *
     * @throws AccessDeniedException when the message is not in a conversation of the asker, or there is none
     */
    public Optional<Photo> find(CurrentMember asker, MessageId message) {
        Wanted wanted = wanted(asker, message);
        policy.requireOwn(asker, wanted.conversation());
        if (wanted.telegramId() == null) {
            return Optional.empty();
        }
        Optional<Photo> kept = files.find(wanted.conversation(), message)
                .flatMap(content -> PictureFormat.ofKnown(content).map(type -> new Photo(type, content)));
        return kept.isPresent() ? kept : fetched(wanted.conversation(), message, wanted.telegramId());
    }

    private Wanted wanted(CurrentMember asker, MessageId message) {
        return jdbc.sql("""
                        select m.conversation_id,
                        case when m.kind = ? and m.deleted_at is null then m.telegram_message_id end as telegram_id
                        from message m join conversation c on c.id = m.conversation_id where m.id = ? and c.owner_id = ?""")
                .params(MessageKind.PHOTO.name(), message.value(), asker.id().value())
                .query((rs, row) ->
                        new Wanted(new ConversationId(rs.getLong(1)), rs.getObject("telegram_id", Long.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such message for this member"));
    }

    private Optional<Photo> fetched(ConversationId conversation, MessageId message, long telegramId) {
        try {
            Optional<Photo> photo = talks.find(conversation)
                    .flatMap(talk -> sessions.session(talk.account())
                            .photo(talk.peer(), telegramId, settings.maxSize().toBytes()))
                    .filter(content -> content.length <= settings.maxSize().toBytes())
                    .flatMap(content -> PictureFormat.of(content).map(type -> new Photo(type, content)));
            photo.ifPresent(taken -> files.put(conversation, message, taken.content()));
            return photo;
        } catch (TelegramFailure failure) {
            log.info("the photo of message {} could not be had: {}", message, failure.key());
            return Optional.empty();
        }
    }
}
