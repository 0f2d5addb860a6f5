package app.leadline.telegram;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of a private talk, from Telegram or from an export of Telegram Desktop, which number them alike. All texts are
 * untrusted, clean of what a database refuses, and no longer than their column.
 *
 * @param id Telegram's number of the message in the account; while {@code pending} a temporary one that means nothing
 *     after a restart
 * @param pending handed over, and not yet taken by Telegram's servers
 * @param senderId whoever has the id of the account wrote it themselves; null when an export does not tell
 * @param senderName null when the sender deleted their account
 * @param details what belongs to a kind: {@code action}, {@code duration_seconds}, {@code latitude}, {@code question}, ...
 * @param replyTo Telegram's number of the answered message, or null
 * @param forwardedFrom a name, or null
 */
public record TelegramMessage(
        long id,
        boolean pending,
        Instant sentAt,
        @Nullable Long senderId,
        @Nullable String senderName,
        MessageKind kind,
        String text,
        List<TextEntity> entities,
        @Nullable Media media,
        Map<String, String> details,
        List<Reaction> reactions,
        @Nullable Long replyTo,
        @Nullable String forwardedFrom,
        @Nullable Instant editedAt) {

    /** The most that one text message may hold, in UTF-16 units. */
    public static final int LONGEST_TEXT = 4096;

    private static final long MICROS = 1_000_000;
    private static final int TEXT_LIMIT = 65_000;
    private static final int NAME_LIMIT = 130;

    public TelegramMessage {
        text = CleanText.cut(CleanText.of(text), TEXT_LIMIT);
        senderName = name(senderName);
        forwardedFrom = name(forwardedFrom);
        entities = List.copyOf(entities);
        reactions = List.copyOf(reactions);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null ? null : CleanText.cut(CleanText.of(name), NAME_LIMIT);
    }

    /** Whether somebody said something with it: a call or a changed photo is no answer to anything. */
    public boolean says() {
        return kind != MessageKind.SERVICE;
    }

    /**
     * When it was sent, to the microsecond: Telegram tells whole seconds, and within one second the numbers of the messages tell their order.
     */
    public Instant place() {
        return sentAt.truncatedTo(ChronoUnit.SECONDS).plus(id % MICROS, ChronoUnit.MICROS);
    }
}
