package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;

/** What the exceptions of LangChain4j mean. */
final class Failures {

    private Failures() {}

    /** @param begun whether a part of the answer had come */
    static WriterFailure of(Throwable error, boolean begun) {
        return new WriterFailure(kind(error, begun), RetryAfter.of(error), error);
    }

    private static Kind kind(Throwable error, boolean begun) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            Kind kind = switch (one) {
                case WriterFailure failure -> failure.kind();
                case AuthenticationException refused -> Kind.KEY;
                case ModelNotFoundException unknown -> Kind.NOT_FOUND;
                case RateLimitException limit -> Kind.LIMIT;
                case TimeoutException late -> Kind.TIMEOUT;
                case HttpTimeoutException late -> Kind.TIMEOUT;
                case ContentFilteredException declined -> Kind.DECLINED;
                case InvalidRequestException refused -> Kind.UNREADABLE;
                case InternalServerException down -> Kind.UNAVAILABLE;
                case UnresolvedModelServerException nowhere -> Kind.UNAVAILABLE;
                case IOException broken -> begun ? Kind.CUT_OFF : Kind.UNAVAILABLE;
                case HttpException other -> Kind.UNAVAILABLE;
                default -> null;
            };
            if (kind != null) {
                return kind;
            }
        }
        return begun ? Kind.CUT_OFF : Kind.UNAVAILABLE;
    }
}
