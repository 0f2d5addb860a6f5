package app.leadline.intelligence.langchain;

import app.leadline.intelligence.StorylineWriter.Waits;
import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again when a provider is busy or away. LangChain4j does not by itself when an answer is streamed. */
final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** Nobody who looks at the page waits longer for another attempt. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final int most;
    private final Duration backoff;
    private final Pause pause;

    /**
     * @param most in all
     * @param backoff before the second one; twice as long before each one after it, or as long as the provider says
     */
    Attempts(int most, Duration backoff, Pause pause) {
        this.most = most;
        this.backoff = backoff;
        this.pause = pause;
    }

    /**
     * @param waits hears when it is waited
     * @throws WriterFailure the last one
     */
    <T> T at(Supplier<T> work, Waits waits) {
        Duration wait = backoff;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (WriterFailure failure) {
                Duration asked = failure.retryAfter();
                Duration length = asked == null || asked.compareTo(wait) < 0 ? wait : asked;
                if (attempt >= most || !passes(failure) || length.compareTo(LONGEST_WAIT) > 0) {
                    throw failure;
                }
                log.info("the model is asked again after {}: {}", length, failure.kind());
                waits.waits(failure, length);
                pause(length);
                waits.asksAgain();
                wait = wait.multipliedBy(2);
            }
        }
    }

    /** Whether another attempt may find it gone. */
    private static boolean passes(WriterFailure failure) {
        boolean lasting = failure.getCause() instanceof ProviderRefusal refusal && refusal.lasting();
        return !lasting
                && (failure.kind() == Kind.LIMIT
                        || failure.kind() == Kind.UNAVAILABLE
                        || failure.kind() == Kind.CUT_OFF);
    }

    private void pause(Duration length) {
        try {
            pause.of(length);
        } catch (InterruptedException cancelled) {
            throw new WriterFailure(Kind.CANCELLED, null, cancelled);
        }
    }
}
