package app.leadline.campaign;

import app.leadline.shared.Ticker;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
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

    /** Not there where rounds are made by hand. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final CampaignSettings settings;
    private final Ticker ticker;
    private final Set<Wish> asked = ConcurrentHashMap.newKeySet();

    private record Wish(TaskInstanceId task, Duration delay) {}

    Waker(ObjectProvider<SchedulerClient> scheduler, CampaignSettings settings, Ticker ticker) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.ticker = ticker;
    }

    /** The next round, once the transaction is committed, if there is one. */
    void wake() {
        afterCommit(() -> ask(CampaignTasks.ROUNDS, Duration.ZERO));
    }

    /** The same, but no hurry: something has come to an end, and others may be about to. */
    void wakeSoon() {
        afterCommit(() -> ask(CampaignTasks.ROUNDS, settings.pause()));
    }

    /** Leads are to be told something. */
    void tell() {
        afterCommit(() -> ask(CampaignTasks.TELLINGS, Duration.ZERO));
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

    private void ask(TaskInstanceId task, Duration delay) {
        Wish wish = new Wish(task, delay);
        scheduler.ifAvailable(client -> {
            if (asked.add(wish)) {
                ticker.after(delay, () -> {
                    // First: who asks from now on may have come too late for the round that begins here.
                    asked.remove(wish);
                    begin(client, task);
                });
            }
        });
    }

    private void begin(SchedulerClient client, TaskInstanceId task) {
        try {
            client.reschedule(task, Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
            log.trace("a round runs already, or begins or ends at this moment: the next one follows it", running);
            ask(task, AFTER_THE_ROUND);
        } catch (TaskInstanceNotFoundException notYet) {
            log.trace("the first round has not been planned yet", notYet);
        }
    }
}
