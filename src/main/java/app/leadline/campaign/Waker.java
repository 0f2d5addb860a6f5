package app.leadline.campaign;

import app.leadline.shared.Ticker;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the tasks of the campaigns begin at once instead of when they would by themselves; on whichever server that is. However many ask at
 * the same time, it is asked for once.
 */
@Component
class Waker {

    private static final Logger log = LoggerFactory.getLogger(Waker.class);

    /** A round that runs just now may have looked before the change was there. */
    private static final Duration AFTER_THE_ROUND = Duration.ofMillis(200);

    /** What is in no hurry waits for a round that comes by itself within this time. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The database rounds to microseconds, and nothing may be asked for before it is due. */
    private static final Duration DUE = Duration.ofMillis(2);

    /** Not there where rounds are made by hand. */
    private final ObjectProvider<Scheduler> scheduler;

    private final CampaignSettings settings;
    private final Ticker ticker;
    private final Set<Wish> asked = ConcurrentHashMap.newKeySet();

    /** When the rounds that have run here run again, unless somebody asks for them before. */
    private final Map<TaskInstanceId, Instant> planned = new ConcurrentHashMap<>();

    private record Wish(TaskInstanceId task, boolean urgent) {}

    Waker(ObjectProvider<Scheduler> scheduler, CampaignSettings settings, Ticker ticker) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.ticker = ticker;
    }

    /** The next round, once the transaction is committed, if there is one. */
    void wake() {
        afterCommit(() -> ask(new Wish(CampaignTasks.ROUNDS, true), Duration.ZERO));
    }

    /** The same, but no hurry: something has come to an end, and others may be about to. */
    void wakeSoon() {
        afterCommit(() -> ask(new Wish(CampaignTasks.ROUNDS, false), settings.pause()));
    }

    /** Leads are to be told something. */
    void tell() {
        afterCommit(() -> ask(new Wish(CampaignTasks.TELLINGS, true), Duration.ZERO));
    }

    /** A round has run here and runs again then: the scheduler looks for it at that moment and not all the time. */
    void planned(TaskInstanceId task, Instant at) {
        planned.put(task, at);
        scheduler.ifAvailable(client ->
                ticker.after(Duration.between(Instant.now(), at).plus(DUE), client::triggerCheckForDueExecutions));
    }

    private boolean comesByItself(Wish wish) {
        Instant now = Instant.now();
        Instant next = planned.getOrDefault(wish.task(), now);
        return !wish.urgent() && next.isAfter(now) && next.isBefore(now.plus(SOON));
    }

    private static void afterCommit(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        } else {
            work.run();
        }
    }

    private void ask(Wish wish, Duration delay) {
        scheduler.ifAvailable(client -> {
            if (!comesByItself(wish) && asked.add(wish)) {
                ticker.after(delay, () -> {
                    // First: who asks from now on may have come too late for the round that begins here.
                    asked.remove(wish);
                    if (!comesByItself(wish)) {
                        begin(client, wish);
                    }
                });
            }
        });
    }

    private void begin(Scheduler client, Wish wish) {
        try {
            planned.remove(wish.task());
            client.reschedule(wish.task(), Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            log.trace("a round runs already, or begins or ends at this moment: the next one follows it", running);
            ask(wish, AFTER_THE_ROUND);
        } catch (TaskInstanceNotFoundException notYet) {
            log.trace("the first round has not been planned yet", notYet);
        }
    }
}
