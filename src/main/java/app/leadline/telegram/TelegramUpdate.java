package app.leadline.telegram;

import java.util.List;

/** Something that Telegram tells of an account, unasked. May come twice, and in another order than it happened. */
public sealed interface TelegramUpdate {

    record SessionChanged(SessionState state) implements TelegramUpdate {}

    /** A message that is new to this session, of the other side or one's own from any device; own ones of here come as pending first. */
    record NewMessage(long userId, TelegramMessage message) implements TelegramUpdate {}

    /** The message as it is now: other text, other reactions. */
    record MessageEdited(long userId, TelegramMessage message) implements TelegramUpdate {}

    /** Gone for good on Telegram. */
    record MessagesDeleted(long userId, List<Long> ids) implements TelegramUpdate {}

    /** The other side has read own messages up to this one. */
    record ReadByOther(long userId, long upTo) implements TelegramUpdate {}

    /** The owner has read messages up to this one, perhaps on another device. */
    record ReadBySelf(long userId, long upTo) implements TelegramUpdate {}

    /** @param message with its final id */
    record SendSucceeded(long userId, long temporaryId, TelegramMessage message) implements TelegramUpdate {}

    record SendFailed(long userId, long temporaryId, TelegramFailure failure) implements TelegramUpdate {}

    /**
     * So much happened in this talk while nobody could write it down that it is not told one by one; the history knows.
     *
     * @param oldest the oldest message that is new or has changed
     */
    record TalkMissed(long userId, long oldest) implements TelegramUpdate {}
}
