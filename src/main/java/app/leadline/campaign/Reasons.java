package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.conversation.OwnMessageFailed;
import app.leadline.shared.InvalidInput;
import app.leadline.shared.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something stands still or did not happen, kept as a key and said as a sentence. */
final class Reasons {

    static final String DISCONNECTED = "disconnected";
    static final String NOT_READY = "notReady";
    static final String SENDER_LEFT = "senderLeft";
    static final String MISSING = "missing";

    /** Whether a message has reached its lead: nobody tries it again by mistake. */
    static final String UNKNOWN = "unknown";

    /** Something that a text names is no value of any lead any more. */
    static final String NO_SUCH_VALUE = "noSuchValue";

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

    /** Why a campaign whose time has come cannot begin. */
    static String of(InvalidInput notReady) {
        List<InvalidInput.Problem> problems = notReady.problems();
        if (problems.stream().anyMatch(problem -> problem.field().equals("account"))) {
            return DISCONNECTED;
        }
        boolean text =
                problems.stream().anyMatch(problem -> problem.sentence().key().equals(StepChecks.NO_SUCH_PLACEHOLDER));
        return text ? NO_SUCH_VALUE : NOT_READY;
    }

    /** A failure of Telegram is told apart from the reasons of campaigns. */
    static String of(OwnMessageFailed failed) {
        return switch (failed.why()) {
            case REFUSED -> TELEGRAM + failed.failure();
            case ACCOUNT_REMOVED -> "accountRemoved";
            case ACCOUNT_REMOVED_IN_HAND, MAYBE_EDITED -> UNKNOWN;
        };
    }

    /** Whether every other message would be refused as well. */
    static boolean concernsAccount(OwnMessageFailed failed) {
        return failed.failure().equals("accountRestricted");
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
