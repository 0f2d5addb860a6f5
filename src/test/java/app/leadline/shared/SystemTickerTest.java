package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemTickerTest {

    @Test
    void whatIsToBeDoneNowIsDoneOnAnotherThread() throws Exception {
        SystemTicker ticker = new SystemTicker();
        CompletableFuture<Thread> done = new CompletableFuture<>();
        ticker.soon(() -> done.complete(Thread.currentThread()));
        assertThat(done.get(10, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        ticker.destroy();
    }

    @Test
    void whatComesAfterTheEndIsNoError() {
        SystemTicker ticker = new SystemTicker();
        ticker.destroy();
        assertThatCode(() -> ticker.after(Duration.ofSeconds(1), () -> {}).cancel())
                .doesNotThrowAnyException();
    }
}
