package app.leadline.telegram;

import org.jspecify.annotations.Nullable;

/** How far the session of an account is. */
public sealed interface SessionState {

    /** On the way; nothing to do for anybody. */
    record Starting() implements SessionState {}

    /** Nobody is logged in: a way to log in is to be chosen. */
    record AwaitingLogin() implements SessionState {}

    /** @param link to be drawn as QR code and scanned with the app of a phone; another one comes about every 30 seconds */
    record AwaitingScan(String link) implements SessionState {}

    /**
     * @param sentTo where the code went; {@code WORDS} is an SMS with words instead of digits
     * @param length of the code, 0 when unknown
     */
    record AwaitingCode(SentTo sentTo, int length) implements SessionState {}

    enum SentTo {
        APP,
        SMS,
        WORDS,
        CALL,
        EMAIL,
        OTHER
    }

    /** @param hint what the owner wrote down for themselves; empty when nothing */
    record AwaitingPassword(String hint) implements SessionState {}

    /**
     * Logged in.
     *
     * @param online false while Telegram cannot be reached; calls then fail with {@link TelegramFailure.Unreachable}
     */
    record Ready(TelegramUser self, boolean online) implements SessionState {}

    /** Logged out, here or from another device: a login is needed. */
    record LoggedOut() implements SessionState {}

    /** @param why null when it was closed on purpose */
    record Closed(@Nullable TelegramFailure why) implements SessionState {}
}
