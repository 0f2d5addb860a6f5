package app.leadline.telegram.tdlight;

import app.leadline.telegram.TelegramFailure;
import app.leadline.telegram.TelegramFailure.Unreachable;
import it.tdlight.jni.TdApi;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests that wait for their answers, which TDLib itself gives all the time in the world. */
final class Calls {

    /** TDLib waits out a flood wait of up to a minute by itself. */
    static final Duration LIMIT = Duration.ofSeconds(75);

    /** For somebody who watches a form, and for what TDLib knows by heart. */
    static final Duration SHORT_LIMIT = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable TdClient client;
    private volatile boolean ended;

    void use(TdClient other) {
        client = other;
    }

    /** @throws TelegramFailure whatever went wrong */
    <R extends TdApi.Object> R get(TdApi.Function<R> request, Duration limit) {
        CompletableFuture<R> answer = ask(request, limit);
        underWay.add(answer);
        try {
            if (ended) {
                throw new Unreachable();
            }
            return await(answer, limit);
        } catch (TelegramFailure failure) {
            log.debug("{}: {}", request.getClass().getSimpleName(), Failures.named(failure));
            throw failure;
        } finally {
            underWay.remove(answer);
        }
    }

    /** @throws TelegramFailure whatever went wrong; {@link Unreachable} when it takes too long */
    static <T> T await(CompletableFuture<T> done, Duration limit) {
        try {
            return done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable();
        } catch (ExecutionException | TimeoutException e) {
            throw Failures.of(e);
        }
    }

    <R extends TdApi.Object> R get(TdApi.Function<R> request) {
        return get(request, LIMIT);
    }

    /** Sends without waiting; that it failed is told to nobody but the log. */
    void tell(TdApi.Function<?> request) {
        ask(request, LIMIT).whenComplete((ok, error) -> {
            if (error != null) {
                log.debug("{}: {}", request.getClass().getSimpleName(), Failures.named(error));
            }
        });
    }

    private <R extends TdApi.Object> CompletableFuture<R> ask(TdApi.Function<R> request, Duration limit) {
        TdClient open = client;
        if (open == null || ended) {
            return CompletableFuture.failedFuture(new Unreachable());
        }
        return open.send(request).copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whoever waits is told that there will be no answer, and so is whoever asks from now on. */
    void end() {
        ended = true;
        underWay.forEach(answer -> answer.completeExceptionally(new Unreachable()));
    }
}
