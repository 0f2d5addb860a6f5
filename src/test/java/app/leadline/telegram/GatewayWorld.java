package app.leadline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Telegram as a test of an adapter sees it: the adapter under test, and what other people and devices do. Accounts are named by a session
 * that is logged in to them; what happens to them reaches the listener of the session as soon as {@link #pass} has returned.
 */
public interface GatewayWorld extends AutoCloseable {

    /** The adapter under test; another object after {@link #restart}. */
    TelegramGateway gateway();

    /** Ends the process of the adapter as politely as its container does, and starts another with what was kept. */
    void restart();

    /** Lets so much time go by that everything under way has happened and was told: sends, but no renewal of a QR code. */
    void pass();

    // Logging in

    /** In E.164, of an account without a two-step password. */
    String phone();

    /** In E.164, of an account whose two-step password is {@link #password} with the hint {@link #hint}. */
    String protectedPhone();

    /** In E.164, of nobody. */
    String unknownPhone();

    /** The code that Telegram sends whenever one is asked for. */
    String code();

    String password();

    String hint();

    /** The owner of an account scans the code that the session shows. */
    void scan(SessionKey session, String phone);

    /** So much time goes by that another QR code comes. */
    void renewQrCode(SessionKey session);

    /** The owner ends the session from another device. */
    void logOutElsewhere(SessionKey account);

    // People, before the account has ever met them

    /** Somebody with a username, a phone number that the account may know, and a photo; each call names another. */
    TelegramUser somebody();

    /** Somebody without a photo. */
    TelegramUser somebodyWithoutPhoto();

    PersonQuery nobody();

    /** Has blocked the account. */
    TelegramUser blocking();

    /** Has deleted their account at Telegram. */
    TelegramUser deleted();

    // The talk of the account with a person

    /** Fills the empty talk with texts of both sides. */
    void seedHistory(SessionKey account, long userId, int messages);

    /** The person writes. @return the id of the message */
    long writes(SessionKey account, long userId, String text);

    /** The person sends a photo of at least 500 bytes. @return the id of the message */
    long sendsPhoto(SessionKey account, long userId);

    /** The owner of the account writes from another device. @return the id of the message */
    long writesFromAnotherDevice(SessionKey account, long userId, String text);

    /** The person, or whoever wrote it, changes the text. */
    void edits(SessionKey account, long userId, long messageId, String text);

    void deletes(SessionKey account, long userId, List<Long> messageIds);

    /** The person reads all that there is. */
    void reads(SessionKey account, long userId);

    /** Up to where the person knows their messages to be read; 0 when none is. */
    long knownAsReadUpTo(SessionKey account, long userId);

    /** Whose talks Telegram believes to be on screen. */
    Set<Long> watched(SessionKey account);

    // What goes wrong

    /** The next message the account sends is refused with a flood wait of this length. */
    void floodNextSend(SessionKey account, Duration wait);

    /** Messages are taken in hand and stay pending, until {@link #releaseSends}. */
    void holdSends(SessionKey account);

    void releaseSends(SessionKey account);

    /** Telegram takes requests and answers none, until {@link #releaseAnswers}. */
    void holdAnswers();

    /** Returns once a call waits for its answer. */
    void awaitHeldCall();

    void releaseAnswers();

    /** Tears the line to Telegram, or mends it, for all sessions. */
    void network(boolean up);

    /** From now on updates come twice and in another order than things happened. */
    void mischief();

    @Override
    void close();
}
