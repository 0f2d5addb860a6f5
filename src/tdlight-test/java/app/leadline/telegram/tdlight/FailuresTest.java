package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(429, "Too Many Requests: retry after 35", FloodWait.class),
                Arguments.of(420, "FLOOD_WAIT_12", FloodWait.class),
                Arguments.of(401, "SESSION_REVOKED", NotAuthorized.class),
                Arguments.of(401, "USER_DEACTIVATED", NotAuthorized.class),
                Arguments.of(406, "UPDATE_APP_TO_LOGIN", Refused.class),
                Arguments.of(400, "Chat info not found", PeerUnknown.class),
                Arguments.of(400, "USERNAME_NOT_OCCUPIED", PeerUnknown.class),
                Arguments.of(400, "USERNAME_INVALID", PeerUnknown.class),
                Arguments.of(403, "USER_IS_BLOCKED", BlockedByUser.class),
                Arguments.of(403, "USER_PRIVACY_RESTRICTED", BlockedByUser.class),
                Arguments.of(403, "PRIVACY_PREMIUM_REQUIRED", BlockedByUser.class),
                Arguments.of(400, "PEER_FLOOD", AccountRestricted.class),
                Arguments.of(400, "INPUT_USER_DEACTIVATED", PeerDeleted.class),
                Arguments.of(403, "User is deactivated", PeerDeleted.class),
                Arguments.of(403, "ALLOW_PAYMENT_REQUIRED_250", BlockedByUser.class),
                Arguments.of(400, "API_ID_INVALID", NotConfigured.class),
                Arguments.of(400, "MESSAGE_TOO_LONG", TooLong.class),
                Arguments.of(400, "Message is too long", TooLong.class),
                Arguments.of(400, "PHONE_NUMBER_INVALID", WrongPhone.class),
                Arguments.of(400, "PHONE_CODE_INVALID", WrongCode.class),
                Arguments.of(400, "PHONE_CODE_EXPIRED", CodeExpired.class),
                Arguments.of(400, "PASSWORD_HASH_INVALID", WrongPassword.class),
                Arguments.of(
                        400,
                        "Can't lock file \"/a/td.binlog\", because it is already in use by another program",
                        HeldElsewhere.class),
                Arguments.of(500, "Request aborted", Unreachable.class),
                Arguments.of(503, "Client closed", Unreachable.class),
                Arguments.of(400, "Client closed", Unreachable.class),
                Arguments.of(400, "CHAT_WRITE_FORBIDDEN", Refused.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerOfTdlibIsOneOfTheKnownFailures(
            int code, String message, Class<? extends TelegramFailure> expected) {
        TelegramError error = new TelegramError(new TdApi.Error(code, message));
        assertThat(Failures.of(new ExecutionException(new CompletionException(error))))
                .isInstanceOf(expected);
    }

    @Test
    void aFloodWaitIsAsLongAsTelegramSays() {
        assertThat(((FloodWait) Failures.of(429, "Too Many Requests: retry after 35")).retryAfter())
                .isEqualTo(Duration.ofSeconds(35));
        assertThat(((FloodWait) Failures.of(429, "Too Many Requests")).retryAfter())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aMessageThatTelegramDelaysSaysSoInItsState() {
        TdApi.MessageSendingStateFailed state = new TdApi.MessageSendingStateFailed();
        state.retryAfter = 41.2;
        TdApi.Message message = new TdApi.Message();
        message.sendingState = state;
        TelegramFailure failure =
                Failures.of(new TdApi.UpdateMessageSendFailed(message, 1, new TdApi.Error(400, "SOMETHING_NEW")));
        assertThat(((FloodWait) failure).retryAfter()).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void noAnswerInTimeIsAnUnreachableTelegram() {
        assertThat(Failures.of(new ExecutionException(new TimeoutException()))).isInstanceOf(Unreachable.class);
    }

    @Test
    void aRefusalTellsTheLogNoNumberOfAPerson() {
        assertThat(((Refused) Failures.of(400, "No user with phone 41791234567")).reason())
                .isEqualTo("400 No user with phone N");
        assertThat(((Refused) Failures.of(406, "You are not allowed to read this")).reason())
                .isEqualTo("406");
    }
}
