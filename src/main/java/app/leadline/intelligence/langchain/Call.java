package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request to a model, and its answer as it comes. */
final class Call implements StreamingChatResponseHandler {

    /** No storyline is that long: a model that goes on and on is stopped. */
    private static final int LENGTH_LIMIT = 60_000;

    /** So often somebody who watches sees more. */
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Answered> answered = new CompletableFuture<>();
    private final Consumer<String> soFar;
    private long told = System.nanoTime();
    private volatile boolean begun;

    private Call(Consumer<String> soFar) {
        this.soFar = soFar;
    }

    record Answered(String text, long tokensIn, long tokensOut) {}

    /**
     * Waits for the whole answer.
     *
     * @throws WriterFailure when there is none
     */
    static Answered ask(StreamingChatModel model, ChatRequest request, Duration timeout, Consumer<String> soFar) {
        Call call = new Call(soFar);
        try {
            model.chat(request, call);
            return call.answered.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException cancelled) {
            throw call.stopped(new WriterFailure(Kind.CANCELLED, null, cancelled));
        } catch (TimeoutException late) {
            throw call.stopped(new WriterFailure(Kind.TIMEOUT, null, late));
        } catch (ExecutionException failed) {
            throw Failures.of(failed, call.begun);
        } catch (RuntimeException refused) {
            throw Failures.of(refused, call.begun);
        }
    }

    /** Lets the next piece that comes find nobody who wants it. */
    private WriterFailure stopped(WriterFailure why) {
        answered.completeExceptionally(why);
        return why;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        begun = true;
        if (answered.isDone()) {
            context.streamingHandle().cancel();
            return;
        }
        text.append(piece.text());
        if (text.length() > LENGTH_LIMIT) {
            context.streamingHandle().cancel();
            answered.completeExceptionally(new WriterFailure(Kind.TOO_LONG));
        } else if (System.nanoTime() - told > BETWEEN.toNanos()) {
            told = System.nanoTime();
            soFar.accept(text.toString());
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        @Nullable FinishReason reason = response.finishReason();
        if (reason == FinishReason.LENGTH) {
            answered.completeExceptionally(new WriterFailure(Kind.TOO_LONG));
        } else if (reason == FinishReason.CONTENT_FILTER) {
            answered.completeExceptionally(new WriterFailure(Kind.DECLINED));
        } else {
            TokenUsage usage = response.tokenUsage();
            answered.complete(new Answered(
                    response.aiMessage().text() == null
                            ? text.toString()
                            : response.aiMessage().text(),
                    count(usage == null ? null : usage.inputTokenCount()),
                    count(usage == null ? null : usage.outputTokenCount())));
        }
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    @Override
    public void onError(Throwable error) {
        answered.completeExceptionally(error);
    }
}
