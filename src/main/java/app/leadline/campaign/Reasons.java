package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;

/** Why something stands still or did not happen, kept as a key and said as a sentence. */
final class Reasons {

    static final String DISCONNECTED = "disconnected";
    static final String NOT_READY = "notReady";
    static final String SENDER_LEFT = "senderLeft";
    static final String MISSING = "missing";

    private static final String TELEGRAM = "telegram.";

    private Reasons() {}

    static String of(Mailing.Refusal refusal) {
        return switch (refusal) {
            case GONE -> "gone";
            case NO_TELEGRAM_ID -> "noTelegramId";
            case BLOCKED -> "blocked";
            case ARCHIVED -> "archived";
            case EMPTY -> "empty";
            case TOO_LONG -> "tooLong";
        };
    }

    /** A failure of Telegram, to be told apart from the reasons of campaigns. */
    static String ofTelegram(String failure) {
        return TELEGRAM + failure;
    }

    /** Whether every other message would be refused as well. */
    static boolean concernsAccount(String failure) {
        return failure.equals("accountRestricted") || failure.equals("notAuthorized");
    }

    static @Nullable Sentence sentence(@Nullable String key, @Nullable String detail) {
        if (key == null) {
            return null;
        }
        if (key.startsWith(TELEGRAM)) {
            return Sentence.of("telegram.failure." + key.substring(TELEGRAM.length()));
        }
        return Sentence.of("campaign.reason." + key, detail == null ? "" : detail);
    }
}
