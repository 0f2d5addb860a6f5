package app.leadline.intelligence;

import app.leadline.intelligence.RunState.Step;
import app.leadline.shared.LeadId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees the runs of leads come to each of their steps, on the run's own thread and without asking the database. */
@Component
public final class RunWatch {

    private static final long PATIENCE_SECONDS = 60;

    private final StorylineRuns runs;
    private final Map<LeadId, Watched> watched = new ConcurrentHashMap<>();
    private final Map<LeadId, Interruption> interruptions = new ConcurrentHashMap<>();
    private final Map<LeadId, Runnable> saving = new ConcurrentHashMap<>();

    RunWatch(StorylineRuns runs) {
        this.runs = runs;
    }

    private record Watched(Map<Step, Long> reached, CompletableFuture<RunState> ended) {}

    private record Interruption(Step step, Runnable work) {}

    /**
     * @param begin what begins the run
     * @return when each step was told for the first time, in nanoseconds since the begin
     */
    public Map<Step, Long> steps(LeadId lead, Runnable begin) {
        Watched one = new Watched(new EnumMap<>(Step.class), new CompletableFuture<>());
        watched.put(lead, one);
        long from = System.nanoTime();
        begin.run();
        RunState last = end(one);
        watched.remove(lead);
        if (last.step() != Step.DONE) {
            throw new IllegalStateException(last.toString());
        }
        one.reached().replaceAll((step, at) -> at - from);
        return one.reached();
    }

    private static RunState end(Watched one) {
        try {
            return one.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Does something in the middle of the next run, when it first tells that it has come to a step. */
    public void at(LeadId lead, Step step, Runnable work) {
        interruptions.put(lead, new Interruption(step, work));
    }

    /** Does something in the transaction in which the next version is saved. */
    public void whileSaving(LeadId lead, Runnable work) {
        saving.put(lead, work);
    }

    @EventListener
    void on(StorylineProgressed progressed) {
        LeadId lead = progressed.lead();
        RunState state = runs.state(lead).orElse(null);
        if (state == null) {
            return;
        }
        Watched one = watched.get(lead);
        if (one != null) {
            one.reached().putIfAbsent(state.step(), System.nanoTime());
            if (state.step().ended()) {
                one.ended().complete(state);
            }
        }
        Interruption interruption = interruptions.get(lead);
        if (interruption != null && interruption.step() == state.step()) {
            interruptions.remove(lead);
            interruption.work().run();
        }
    }

    @EventListener
    void on(StorylineEvent event) {
        Runnable work = saving.remove(event.lead());
        if (work != null) {
            work.run();
        }
    }
}
