package app.leadline.telegram.tdlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.leadline.telegram.TelegramFailure.Unreachable;
import it.tdlight.jni.TdApi;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** TDLib sets itself no limit. */
class CallsTest {

    private final Silent silent = new Silent();
    private final Calls calls = new Calls();

    CallsTest() {
        calls.use(silent);
    }

    @Test
    void whoeverGetsNoAnswerInTimeDoesNotWaitForEver() {
        assertThatThrownBy(() -> calls.get(new TdApi.GetMe(), Duration.ofMillis(1)))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void theAnswerOfTdlibStaysItsOwnWhenNobodyWaitsForItAnyMore() {
        assertThatThrownBy(() -> calls.get(new TdApi.GetMe(), Duration.ofMillis(1)))
                .isInstanceOf(Unreachable.class);
        assertThat(silent.answer.complete(new TdApi.User())).isTrue();
    }

    @Test
    void afterTheEndNothingIsAsked() {
        calls.end();
        assertThatThrownBy(() -> calls.get(new TdApi.GetMe())).isInstanceOf(Unreachable.class);
        assertThat(silent.asked).isZero();
    }

    /** Takes requests and answers none. */
    private static final class Silent implements TdClient {

        final CompletableFuture<TdApi.Object> answer = new CompletableFuture<>();
        int asked;

        @Override
        @SuppressWarnings("unchecked")
        public <R extends TdApi.Object> CompletableFuture<R> send(TdApi.Function<R> request) {
            asked++;
            return (CompletableFuture<R>) answer;
        }

        @Override
        public CompletableFuture<Void> closed() {
            return new CompletableFuture<>();
        }
    }
}
