package app.leadline.intelligence;

import app.leadline.intelligence.RunState.Step;
import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes storylines in the background, one at a time for each lead. Whoever wants one meanwhile watches the one that is being written. */
@Component
class StorylineRuns {

    private static final Logger log = LoggerFactory.getLogger(StorylineRuns.class);

    private final FetchFirst fetching;
    private final TalkReader talks;
    private final BriefMaker briefs;
    private final StorylineWriter writer;
    private final StorylineKeeping keeping;
    private final RunLease lease;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Map<LeadId, Run> runs = new ConcurrentHashMap<>();

    StorylineRuns(
            FetchFirst fetching,
            TalkReader talks,
            BriefMaker briefs,
            StorylineWriter writer,
            StorylineKeeping keeping,
            RunLease lease,
            ApplicationEventPublisher events,
            Ticker ticker) {
        this.fetching = fetching;
        this.talks = talks;
        this.briefs = briefs;
        this.writer = writer;
        this.keeping = keeping;
        this.lease = lease;
        this.events = events;
        this.ticker = ticker;
    }

    void begin(StorylineScope scope) {
        Run run = new Run(scope);
        Run current = runs.compute(
                scope.lead(),
                (lead, known) -> known == null || known.state.step().ended() ? run : known);
        if (current == run) {
            ticker.soon(run);
        }
    }

    Optional<RunState> state(LeadId lead) {
        return Optional.ofNullable(runs.get(lead)).map(run -> run.state);
    }

    void cancel(LeadId lead) {
        Optional.ofNullable(runs.get(lead)).ifPresent(Run::cancel);
    }

    /** The writing of one version. */
    private final class Run implements Runnable {

        private final StorylineScope scope;
        private volatile RunState state;
        private volatile boolean cancelled;
        private volatile @Nullable Thread thread;

        Run(StorylineScope scope) {
            this.scope = scope;
            this.state = RunState.begun(scope.asker().id());
        }

        void cancel() {
            cancelled = true;
            Thread running = thread;
            if (running != null) {
                running.interrupt();
            }
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            if (!lease.take(scope.lead())) {
                tell(state.failed(Sentence.of("storyline.failure.elsewhere")));
                return;
            }
            Ticker.Task renewing = renew();
            try {
                work();
            } catch (WriterFailure failure) {
                log.warn("no storyline of lead {}: {}", scope.lead().value(), failure.kind(), failure);
                end(
                        failure.kind() == WriterFailure.Kind.CANCELLED
                                ? state.at(Step.CANCELLED)
                                : state.failed(failure.sentence()));
            } catch (RuntimeException broken) {
                end(cancelled ? state.at(Step.CANCELLED) : state.failed(Sentence.of("storyline.failure.broken")));
                throw broken;
            } finally {
                renewing.cancel();
                lease.release(scope.lead());
            }
        }

        private void work() {
            tell(state.noticed(fetching.fetch(scope, () -> cancelled)));
            tell(state.at(Step.READING));
            List<TalkReader.Reading> read =
                    talks.read(scope, writer, (number, of) -> tell(state.digesting(number, of)));
            Brief brief = briefs.make(scope, read);
            tell(state.writing(Draft.EMPTY));
            Draft draft = writer.write(brief, soFar -> tell(state.writing(soFar)));
            tell(state.at(Step.CHECKING));
            requireWanted();
            keeping.keep(scope, writer.author(), brief, draft, read);
            end(state.at(Step.DONE));
        }

        private void requireWanted() {
            if (cancelled) {
                throw new WriterFailure(WriterFailure.Kind.CANCELLED);
            }
        }

        private Ticker.Task renew() {
            return ticker.after(Duration.ofSeconds(20), () -> {
                if (!state.step().ended()) {
                    lease.renew(scope.lead());
                    renew();
                }
            });
        }

        private void end(RunState last) {
            // What interrupted the writing must not interrupt the telling.
            thread = null;
            Thread.interrupted();
            tell(last);
        }

        private void tell(RunState now) {
            state = now;
            events.publishEvent(new StorylineProgressed(scope.lead()));
        }
    }
}
