package app.leadline.conversation;

import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch has come.
 *
 * @param messages how many messages the conversation has here by now
 * @param total about how many it has on Telegram; 0 when that is not known
 * @param problem what stopped it; null when nothing has
 * @param again when it goes on by itself after a pause that Telegram asked for; null when it is not pausing
 */
public record FetchState(
        Step step,
        long messages,
        int total,
        @Nullable Sentence problem,
        @Nullable Instant again) {

    public enum Step {
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        FAILED
    }

    static final FetchState BEGUN = new FetchState(Step.RUNNING, 0, 0, null, null);

    public boolean ended() {
        return step == Step.DONE || step == Step.CANCELLED || step == Step.FAILED;
    }
}
