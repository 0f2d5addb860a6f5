package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request to a model, and its answer as it comes; read on the thread that asks, as {@link ProviderHttp} sees to. */
final class Call implements StreamingChatResponseHandler {

    /** No storyline is that long: a model that goes on and on is stopped. */
    private static final int LENGTH_LIMIT = 60_000;

    /** As often as this somebody who watches sees more. */
    private static final Duration BETWEEN = Duration.ofMillis(150);

    /** OpenAI, Gemini and Anthropic, in events that LangChain4j has no word for. */
    private static final Pattern DECLINED =
            Pattern.compile("\"refusal\"\\s*:\\s*\"|\"blockReason\"\\s*:\\s*\"|\"stop_reason\"\\s*:\\s*\"refusal\"");

    private final Growth growth;
    private boolean declined;
    private @Nullable ChatResponse response;
    private @Nullable RuntimeException failure;

    private Call(Growth growth) {
        this.growth = growth;
    }

    record Answered(String text, long tokensIn, long tokensOut) {}

    /**
     * Waits for the whole answer.
     *
     * @throws WriterFailure when there is none
     */
    static Answered ask(StreamingChatModel model, ChatRequest request, Consumer<String> soFar) {
        try (Growth growth = new Growth(BETWEEN, soFar)) {
            Call call = new Call(growth);
            try {
                model.chat(request, call);
            } catch (RuntimeException broken) {
                call.onError(broken);
            }
            return call.answered();
        }
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        try {
            if (growth.add(piece.text()) > LENGTH_LIMIT) {
                throw new WriterFailure(Kind.TOO_LONG);
            }
        } catch (RuntimeException ours) {
            // Thrown from here it would be logged and forgotten.
            failure = failure == null ? ours : failure;
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onUnmappedRawEvent(Object event) {
        declined |= event instanceof ServerSentEvent raw
                && DECLINED.matcher(raw.data()).find();
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        response = complete;
    }

    @Override
    public void onError(Throwable error) {
        failure = failure == null ? StreamFailure.of(error) : failure;
    }

    private Answered answered() {
        if (failure != null) {
            throw failure;
        }
        FinishReason reason = response == null ? null : response.finishReason();
        if (declined || reason == FinishReason.CONTENT_FILTER) {
            throw new WriterFailure(Kind.DECLINED);
        }
        if (reason == FinishReason.LENGTH) {
            throw new WriterFailure(Kind.TOO_LONG);
        }
        // Without a reason the connection ended, not the answer.
        if (response == null || reason == null || reason == FinishReason.OTHER) {
            throw new WriterFailure(Kind.CUT_OFF);
        }
        TokenUsage usage = response.tokenUsage();
        return new Answered(
                Objects.requireNonNullElse(response.aiMessage().text(), ""),
                count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
