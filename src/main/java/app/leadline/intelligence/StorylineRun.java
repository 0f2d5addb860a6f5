package app.leadline.intelligence;

import app.leadline.intelligence.RunState.Step;
import app.leadline.shared.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** The writing of one version: how far it has come, and whether it is still wanted. */
final class StorylineRun implements StorylineWriter.Watcher, TalkReader.Progress {

    private static final Logger log = LoggerFactory.getLogger(StorylineRun.class);

    private final StorylineScope scope;
    private final Consumer<StorylineProgressed> pages;
    private final Interruptible wanted = new Interruptible();
    private volatile RunState state;
    private volatile boolean elsewhere;
    private volatile @Nullable Instant endedAt;

    StorylineRun(StorylineScope scope, Consumer<StorylineProgressed> pages) {
        this.scope = scope;
        this.pages = pages;
        this.state = RunState.begun(scope.asker().id());
    }

    StorylineScope scope() {
        return scope;
    }

    Interruptible wanted() {
        return wanted;
    }

    RunState state() {
        return state;
    }

    /** Whether another server does the work. */
    boolean elsewhere() {
        return elsewhere;
    }

    void waitElsewhere() {
        elsewhere = true;
        tell(state.noticed(Sentence.of("storyline.notice.elsewhere")));
    }

    @Override
    public void digesting(int number, int of) {
        tell(state.digesting(number, of));
    }

    @Override
    public void soFar(Draft draft) {
        tell(state.writing(draft));
    }

    @Override
    public void waits(WriterFailure why, Duration length) {
        tell(state.waiting(Sentence.of("storyline.waiting." + why.kind(), length.toSeconds())));
    }

    @Override
    public void asksAgain() {
        tell(state.waiting(null));
    }

    boolean endedBefore(Instant moment) {
        Instant ended = endedAt;
        return ended != null && ended.isBefore(moment);
    }

    void done(Instant now) {
        end(now, state.writing(Draft.EMPTY).at(Step.DONE));
    }

    void failed(Instant now, RuntimeException why) {
        if (wanted.isCancelled()) {
            log.info("the storyline of lead {} was cancelled", scope.lead().value());
        } else {
            log.warn("no storyline of lead {}", scope.lead().value(), why);
        }
        RunState last = switch (why) {
            case WriterFailure failure when failure.kind() == WriterFailure.Kind.CANCELLED -> cancelled();
            case WriterFailure failure -> state.failed(failure.sentence());
            case AccessDeniedException gone -> state.failed(Sentence.of("storyline.failure.denied"));
            default -> wanted.isCancelled() ? cancelled() : state.failed(Sentence.of("storyline.failure.broken"));
        };
        end(now, last);
    }

    void failed(Instant now, Sentence why) {
        end(now, wanted.isCancelled() ? cancelled() : state.failed(why));
    }

    private RunState cancelled() {
        return state.writing(Draft.EMPTY).at(Step.CANCELLED);
    }

    private void end(Instant now, RunState last) {
        endedAt = now;
        tell(last);
    }

    /** Who listens must not stop what they listen to. */
    void tell(RunState now) {
        if (state.step().ended()) {
            return;
        }
        state = now;
        try {
            pages.accept(new StorylineProgressed(scope.lead()));
        } catch (RuntimeException broken) {
            log.warn(
                    "a listener has failed at the storyline of lead {}",
                    scope.lead().value(),
                    broken);
        }
    }
}
