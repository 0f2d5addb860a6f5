package app.leadline.intelligence;

import app.leadline.shared.Sentence;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A storyline could not be written. Each kind has its sentence: {@code storyline.failure.KIND}. */
public final class WriterFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    public enum Kind {
        /** The key is not accepted. */
        KEY,
        /** The model or the address is not there. */
        NOT_FOUND,
        /** The provider does not take the request as it stands. */
        REFUSED,
        /** Too many requests, or no credit. */
        LIMIT,
        /** The provider is down or cannot be reached. */
        UNAVAILABLE,
        TIMEOUT,
        /** The answer stopped in its middle. */
        CUT_OFF,
        /** The answer is not what was asked for. */
        UNREADABLE,
        /** The answer does not end. */
        TOO_LONG,
        /** The provider refuses to write about this. */
        DECLINED,
        /** What it was made from was taken back while it was written. */
        WITHDRAWN,
        CANCELLED
    }

    public WriterFailure(Kind kind, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public WriterFailure(Kind kind) {
        this(kind, null, null);
    }

    public Kind kind() {
        return kind;
    }

    /** How long the provider wants to be left alone; null when it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** For the page. */
    public Sentence sentence() {
        Duration wait = retryAfter;
        return kind == Kind.LIMIT && wait != null
                ? Sentence.of("storyline.failure.LIMIT.after", wait.toSeconds())
                : Sentence.of("storyline.failure." + kind.name());
    }
}
