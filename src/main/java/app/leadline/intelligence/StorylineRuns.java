package app.leadline.intelligence;

import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import app.leadline.shared.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes storylines in the background, one at a time for each lead, whichever server is asked. Whoever wants one meanwhile watches the one
 * that is being written.
 */
@Component
class StorylineRuns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StorylineRuns.class);

    /** So long it is known how a run ended. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** How often the other servers hear that this one is alive, and this one whether somebody there has cancelled. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    /** How often it is looked whether another server has finished. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final StorylineWork work;
    private final RunLease lease;
    private final ApplicationEventPublisher events;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<LeadId, StorylineRun> runs = new ConcurrentHashMap<>();

    StorylineRuns(StorylineWork work, RunLease lease, ApplicationEventPublisher events, Ticker ticker, Clock clock) {
        this.work = work;
        this.lease = lease;
        this.events = events;
        this.ticker = ticker;
        this.clock = clock;
    }

    void begin(StorylineScope scope) {
        forgetOldOnes();
        StorylineRun run = new StorylineRun(scope, events::publishEvent);
        StorylineRun current = runs.compute(
                scope.lead(),
                (lead, known) -> known == null || known.state().step().ended() ? run : known);
        if (current == run) {
            ticker.soon(() -> take(run));
        }
    }

    private void forgetOldOnes() {
        var longAgo = clock.instant().minus(REMEMBERED);
        runs.values().removeIf(run -> run.endedBefore(longAgo));
    }

    Optional<RunState> state(LeadId lead) {
        return Optional.ofNullable(runs.get(lead)).map(StorylineRun::state);
    }

    /** @return how many runs are known, ended ones included */
    int known() {
        return runs.size();
    }

    void cancel(LeadId lead) {
        StorylineRun run = runs.get(lead);
        if (run == null || run.elsewhere()) {
            lease.cancel(lead);
        }
        if (run != null) {
            run.wanted().cancel();
        }
    }

    private void take(StorylineRun run) {
        try {
            RunLease.Taken taken = lease.take(run.scope().lead());
            if (taken.ours()) {
                write(run, taken.newest());
            } else {
                run.waitElsewhere();
                look(run, taken.newest());
            }
        } catch (RuntimeException unreachable) {
            run.failed(clock.instant(), unreachable);
        }
    }

    private void write(StorylineRun run, long before) {
        Ticker.Task renewing = ticker.after(SIGN_OF_LIFE, () -> renew(run));
        try {
            work.make(run);
            release(run);
            run.done(clock.instant());
        } catch (RuntimeException failure) {
            boolean kept = wasKept(run, before);
            release(run);
            if (kept) {
                log.warn("the answer to the commit of a storyline was lost; it is there", failure);
                run.done(clock.instant());
            } else {
                run.failed(clock.instant(), failure);
            }
        } finally {
            renewing.cancel();
        }
    }

    /** A commit may come through while the answer to it is lost. Nobody else writes meanwhile. */
    private boolean wasKept(StorylineRun run, long before) {
        if (run.state().step() != RunState.Step.CHECKING) {
            return false;
        }
        try {
            return lease.newest(run.scope().lead()) > before;
        } catch (RuntimeException unreachable) {
            log.warn("it is not known whether a storyline was kept", unreachable);
            return false;
        }
    }

    /** When that fails as well it runs out by itself. */
    private void release(StorylineRun run) {
        try {
            lease.release(run.scope().lead());
        } catch (RuntimeException unreachable) {
            log.warn(
                    "the storyline of lead {} stays reserved for a while",
                    run.scope().lead().value(),
                    unreachable);
        }
    }

    private void renew(StorylineRun run) {
        if (!run.state().step().ended()) {
            ticker.after(SIGN_OF_LIFE, () -> renew(run));
            try {
                if (!lease.renew(run.scope().lead())) {
                    run.wanted().cancel();
                }
            } catch (RuntimeException unreachable) {
                // The next sign may come through before the others take it for dead.
                log.warn(
                        "no sign of life of the storyline of lead {}",
                        run.scope().lead().value(),
                        unreachable);
            }
        }
    }

    /** @param before the newest version there was */
    private void look(StorylineRun run, long before) {
        try {
            RunLease.Elsewhere now = lease.elsewhere(run.scope().lead());
            if (now.writing()) {
                ticker.after(LOOK, () -> look(run, before));
            } else if (now.newest() > before) {
                run.done(clock.instant());
            } else {
                run.failed(clock.instant(), Sentence.of("storyline.failure.elsewhere"));
            }
        } catch (RuntimeException unreachable) {
            // Else it would be waited for ever, and nobody could ask anew.
            run.failed(clock.instant(), unreachable);
        }
    }

    /** A server that stops leaves nothing reserved, as far as there is time for it. */
    @Override
    public void destroy() {
        runs.values().stream()
                .filter(run -> !run.state().step().ended())
                .forEach(run -> run.wanted().cancel());
    }
}
