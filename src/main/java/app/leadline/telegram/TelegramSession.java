package app.leadline.telegram;

import java.util.List;
import java.util.Optional;

/**
 * One account at Telegram, open in this process. Calls wait for the answer, at most for a limit that the implementation sets, and
 * throw {@link TelegramFailure}: call them from a virtual thread, never under the lock of a page. People are known by their Telegram user
 * id, which is also the number of the private chat with them.
 */
public interface TelegramSession extends AutoCloseable {

    /** Asks for a code to be scanned; it comes, and is renewed, as {@link SessionState.AwaitingScan}. */
    void requestQrCode();

    /**
     * Asks Telegram to send a code.
     *
     * @param phone in E.164
     * @throws TelegramFailure.WrongPhone when no account has this number
     */
    void requestCode(String phone);

    /** @throws TelegramFailure.WrongCode and the session goes on waiting for the right one */
    void submitCode(String code);

    /** @throws TelegramFailure.WrongPassword and the session goes on waiting for the right one */
    void submitPassword(String password);

    /** How far the session is. */
    SessionState state();

    /**
     * Finds a person by whatever is known of them, in this order: id, username, phone.
     *
     * @throws TelegramFailure.PeerUnknown when Telegram does not let this account reach them
     */
    TelegramUser resolve(PersonQuery person);

    /** The small photo of a person's profile as JPEG; empty when there is none to see. */
    Optional<byte[]> profilePhoto(long userId);

    /**
     * A page of the private talk with a person, newest first. May be shorter than asked for, and the first one often is: go on from
     * the oldest message until a page is empty.
     *
     * @param before only messages older than this id; 0 for the newest
     * @param limit 1 to 100
     */
    HistoryPage history(long userId, long before, int limit);

    /**
     * Hands over a text. The answer tells that Telegram has taken it in hand, not that it was sent: that is told as {@link
     * TelegramUpdate.SendSucceeded} or {@link TelegramUpdate.SendFailed} with the temporary id. After an exception other than the
     * typed refusals nobody knows; the history does.
     *
     * @param replyTo the id of the message it answers, or 0
     * @return the pending message with its temporary id
     * @throws TelegramFailure.TooLong over 4,096 UTF-16 units
     * @throws TelegramFailure.FloodWait when it was not taken, and should be tried again later
     */
    TelegramMessage send(long userId, String text, long replyTo);

    /**
     * Own messages to a person that Telegram has in hand and has not sent yet, oldest first, with their temporary ids of now. Among them
     * are those of a process that died meanwhile.
     */
    List<TelegramMessage> pending(long userId);

    /** Tells the other side that these messages were seen. */
    void markRead(long userId, List<Long> messageIds);

    /**
     * Says that somebody is looking at the talk, so that Telegram tells all that happens in it; to be ended with {@link
     * #unwatch}. Tells at once how far both sides have read: {@link TelegramUpdate.ReadByOther}, {@link
     * TelegramUpdate.ReadBySelf}.
     */
    void watch(long userId);

    void unwatch(long userId);

    /**
     * The picture of a photo message, in the size for a screen.
     *
     * @return empty when there is none, or it is larger than the limit
     */
    Optional<byte[]> photo(long userId, long messageId, long limitBytes);

    /** Ends the session at Telegram too; connecting again needs a login. */
    void logOut();

    /** Ends the session here; it stays logged in. Waits until nothing of it runs. */
    @Override
    void close();
}
