package app.leadline.campaign;

import app.leadline.shared.Ticker;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the rounds of the campaigns begin at once instead of when they would by themselves. */
@Component
class Waker {

    private static final Logger log = LoggerFactory.getLogger(Waker.class);

    /** A round that runs just now may have looked before the change was there. */
    private static final Duration AFTER_THE_ROUND = Duration.ofMillis(200);

    /** Not there where rounds are made by hand. */
    private final ObjectProvider<SchedulerClient> scheduler;

    private final Ticker ticker;

    Waker(ObjectProvider<SchedulerClient> scheduler, Ticker ticker) {
        this.scheduler = scheduler;
        this.ticker = ticker;
    }

    /** Once the transaction is committed, if there is one. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ticker.soon(() -> begin());
                }
            });
        } else {
            begin();
        }
    }

    private void begin() {
        scheduler.ifAvailable(client -> CampaignTasks.ALL.forEach(task -> begin(client, task)));
    }

    private void begin(SchedulerClient client, TaskInstanceId task) {
        try {
            client.reschedule(task, Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException running) {
            log.trace("a round runs already: the next one follows it", running);
            ticker.after(AFTER_THE_ROUND, () -> begin(client, task));
        } catch (TaskInstanceNotFoundException notYet) {
            log.trace("the first round has not been planned yet", notYet);
        }
    }
}
