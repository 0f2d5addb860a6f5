package app.leadline.conversation;

import app.leadline.shared.Sentence;
import app.leadline.telegram.TelegramFailure;

/** Why a message was not sent, as the column of it keeps it: the key of a {@link TelegramFailure}, or one of these. */
final class Unsent {

    /** The account was removed before Telegram had it. */
    static final String REMOVED = "removed";

    /** The account was removed when Telegram had it in hand: it may have arrived, and only the history tells. */
    static final String REMOVED_IN_HAND = "removedInHand";

    /** It is not where it was looked for, but a message that was edited elsewhere since may be what became of it. */
    static final String EDITED = "edited";

    private Unsent() {}

    static Sentence why(String key) {
        return switch (key) {
            case REMOVED, REMOVED_IN_HAND, EDITED -> Sentence.of("conversation.unsent." + key);
            default -> TelegramFailure.sentenceOf(key);
        };
    }
}
