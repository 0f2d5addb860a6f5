package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.model.anthropic.internal.api.AnthropicStreamingException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it means that LangChain4j could not go on with a stream. Its exceptions quote what came; they are not passed on. */
final class StreamFailure {

    private static final Logger log = LoggerFactory.getLogger(StreamFailure.class);

    private StreamFailure() {}

    static WriterFailure of(Throwable error) {
        if (error instanceof WriterFailure failure) {
            return failure;
        }
        Kind kind = switch (error) {
            case AnthropicStreamingException told -> kind(told.type());
            case Throwable other when isNoJson(other) -> Kind.UNREADABLE;
            default -> Kind.CUT_OFF;
        };
        log.warn(
                "the stream of the provider ended with {} {}",
                error.getClass().getName(),
                ProviderRefusal.names(Objects.requireNonNullElse(error.getMessage(), "")));
        return new WriterFailure(kind);
    }

    private static boolean isNoJson(Throwable error) {
        Throwable cause = error.getCause();
        return error instanceof JacksonException || (cause != null && isNoJson(cause));
    }

    /** An error that Anthropic tells in the middle of an answer. */
    private static Kind kind(String type) {
        return switch (type) {
            case "authentication_error", "permission_error" -> Kind.KEY;
            case "rate_limit_error" -> Kind.LIMIT;
            case "invalid_request_error", "request_too_large" -> Kind.REFUSED;
            case "not_found_error" -> Kind.NOT_FOUND;
            default -> Kind.UNAVAILABLE;
        };
    }
}
