package app.leadline.intelligence;

import app.leadline.shared.MemberId;
import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How far the writing of a storyline has come.
 *
 * @param by who began it
 * @param number of the digest that is being written, of {@code of}; 0 in other steps
 * @param soFar what there is of it, unchecked
 * @param waiting why the provider is asked again, and when; null when it is not waited for
 * @param notice what went wrong and did not stop it, such as messages that could not be fetched; null when nothing did
 * @param failure why there is none; null unless it has failed
 */
public record RunState(
        Step step,
        MemberId by,
        int number,
        int of,
        Draft soFar,
        @Nullable Sentence waiting,
        @Nullable Sentence notice,
        @Nullable Sentence failure) {

    public enum Step {
        FETCHING,
        READING,
        DIGESTING,
        WRITING,
        CHECKING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    static RunState begun(MemberId by) {
        return new RunState(Step.FETCHING, by, 0, 0, Draft.EMPTY, null, null, null);
    }

    RunState at(Step next) {
        return new RunState(next, by, 0, 0, soFar, null, notice, failure);
    }

    RunState digesting(int which, int ofAll) {
        return new RunState(Step.DIGESTING, by, which, ofAll, soFar, null, notice, failure);
    }

    RunState writing(Draft draft) {
        return new RunState(Step.WRITING, by, 0, 0, draft, null, notice, failure);
    }

    RunState noticed(@Nullable Sentence what) {
        return new RunState(step, by, number, of, soFar, waiting, what, failure);
    }

    RunState waiting(@Nullable Sentence why) {
        return new RunState(step, by, number, of, soFar, why, notice, failure);
    }

    RunState failed(Sentence why) {
        return new RunState(Step.FAILED, by, 0, 0, Draft.EMPTY, null, notice, why);
    }
}
