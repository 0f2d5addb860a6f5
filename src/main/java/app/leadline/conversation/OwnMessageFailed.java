package app.leadline.conversation;

import java.util.UUID;

/**
 * A message that was put into the outbox here will not be sent, for Telegram has refused it or its account was removed; its owner may try
 * it again. Published in the transaction that writes it down.
 *
 * @param token of the message, as whoever wrote it gave it
 * @param why whose decision it was
 * @param failure the key of a {@link app.leadline.telegram.TelegramFailure} when it was Telegram's, else empty
 */
public record OwnMessageFailed(UUID token, Why why, String failure) {

    /** Why it will not be sent. */
    public enum Why {
        /** Telegram has said no. */
        REFUSED,
        /** The account was removed before Telegram had it. */
        ACCOUNT_REMOVED,
        /** The account was removed when Telegram had it in hand: it may have arrived. */
        ACCOUNT_REMOVED_IN_HAND,
        /** It was not found, but may be a message that was edited elsewhere since. */
        MAYBE_EDITED
    }
}
