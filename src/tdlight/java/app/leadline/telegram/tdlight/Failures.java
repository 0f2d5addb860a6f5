package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.AccountRestricted;
import app.leadline.telegram.TelegramFailure.BlockedByUser;
import app.leadline.telegram.TelegramFailure.CodeExpired;
import app.leadline.telegram.TelegramFailure.FloodWait;
import app.leadline.telegram.TelegramFailure.HeldElsewhere;
import app.leadline.telegram.TelegramFailure.NotAuthorized;
import app.leadline.telegram.TelegramFailure.NotConfigured;
import app.leadline.telegram.TelegramFailure.PeerDeleted;
import app.leadline.telegram.TelegramFailure.PeerUnknown;
import app.leadline.telegram.TelegramFailure.Refused;
import app.leadline.telegram.TelegramFailure.TooLong;
import app.leadline.telegram.TelegramFailure.Unreachable;
import app.leadline.telegram.TelegramFailure.WrongCode;
import app.leadline.telegram.TelegramFailure.WrongPassword;
import app.leadline.telegram.TelegramFailure.WrongPhone;
import it.tdlight.client.TelegramError;
import it.tdlight.jni.TdApi;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What TDLib answers instead of a result, as one of the failures that the rest of the house knows. */
final class Failures {

    /** What TDLib says when it will not write in a talk: the person is gone, or does not take messages. */
    static final String NO_WRITE_ACCESS = "Have no write access to the chat";

    private static final Pattern WAIT = Pattern.compile("(?:retry after |FLOOD_(?:PREMIUM_)?WAIT_)(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final int REASON_LIMIT = 120;

    private Failures() {}

    static TelegramFailure of(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case TelegramFailure failure -> failure;
            case TelegramError error -> of(error.getErrorCode(), error.getErrorMessage());
            default -> new Unreachable();
        };
    }

    /** Why a message was not sent. */
    static TelegramFailure of(TdApi.UpdateMessageSendFailed failed) {
        boolean wait =
                failed.message.sendingState instanceof TdApi.MessageSendingStateFailed state && state.retryAfter > 0;
        TelegramFailure failure = of(failed.error.code, failed.error.message);
        return wait && !(failure instanceof FloodWait)
                ? flood((long) Math.ceil(((TdApi.MessageSendingStateFailed) failed.message.sendingState).retryAfter))
                : failure;
    }

    static TelegramFailure of(int code, @Nullable String message) {
        String text = message == null ? "" : message;
        Matcher wait = WAIT.matcher(text);
        if (wait.find()) {
            return flood(Long.parseLong(wait.group(1)));
        }
        return switch (code) {
            case 401 -> new NotAuthorized();
            // Telegram asks that the text of a 406 is not shown to anybody, and it may be meant for another window.
            case 406 -> new Refused("406");
            case 429 -> flood(1);
            default -> {
                TelegramFailure known = known(text);
                boolean server = code >= 500 || text.equals("Client closed");
                yield known != null ? known : server ? new Unreachable() : new Refused(reason(code, text));
            }
        };
    }

    private static @Nullable TelegramFailure known(String text) {
        return switch (text) {
            case "PHONE_NUMBER_INVALID", "PHONE_NUMBER_UNOCCUPIED", "Phone number must be non-empty" ->
                new WrongPhone();
            case "PHONE_CODE_INVALID", "PHONE_CODE_EMPTY", "EMAIL_CODE_INVALID", "CODE_INVALID" -> new WrongCode();
            case "PHONE_CODE_EXPIRED", "EMAIL_VERIFY_EXPIRED" -> new CodeExpired();
            case "PASSWORD_HASH_INVALID" -> new WrongPassword();
            case "PEER_FLOOD", "USER_RESTRICTED" -> new AccountRestricted();
            case "USER_IS_BLOCKED", "PRIVACY_PREMIUM_REQUIRED" -> new BlockedByUser();
            case "INPUT_USER_DEACTIVATED", "User is deactivated", "USER_DELETED" -> new PeerDeleted();
            case "API_ID_INVALID", "API_ID_PUBLISHED_FLOOD" -> new NotConfigured(NotConfigured.Lack.API);
            case "MESSAGE_TOO_LONG", "Message is too long" -> new TooLong();
            case "Chat info not found",
                    "Chat not found",
                    "Can't access the chat",
                    "User not found",
                    "USERNAME_NOT_OCCUPIED",
                    "USERNAME_INVALID",
                    "PHONE_NOT_OCCUPIED",
                    "PEER_ID_INVALID",
                    "USER_ID_INVALID" -> new PeerUnknown();
            case "LoggingOut", "Unauthorized" -> new NotAuthorized();
            case "Request aborted", "Instance closed" -> new Unreachable();
            default -> knownInPart(text);
        };
    }

    private static @Nullable TelegramFailure knownInPart(String text) {
        if (text.contains("Can't lock file")) {
            return new HeldElsewhere();
        }
        if (text.startsWith("Valid api_id must be provided")) {
            return new NotConfigured(NotConfigured.Lack.API);
        }
        // A price that strangers pay for a message, and a setting that lets nobody unknown write.
        boolean closed = text.startsWith("ALLOW_PAYMENT_REQUIRED") || text.contains("USER_PRIVACY_RESTRICTED");
        return closed ? new BlockedByUser() : null;
    }

    /** For the log: what it is, and what Telegram calls it where that is all there is. */
    static String named(Throwable thrown) {
        TelegramFailure failure = of(thrown);
        return failure instanceof Refused refused
                ? refused.reason()
                : failure.getClass().getSimpleName();
    }

    private static FloodWait flood(long seconds) {
        return new FloodWait(Duration.ofSeconds(Math.max(1, seconds)));
    }

    /** For the log, so without anything that may be a number of a person. */
    private static String reason(int code, String text) {
        String bare = NUMBER.matcher(text).replaceAll("N");
        return code + " " + (bare.length() <= REASON_LIMIT ? bare : bare.substring(0, REASON_LIMIT));
    }
}
