package app.leadline.campaign;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What campaigns do by themselves, as tasks of db-scheduler: each is in the database once and runs on one server at a time. When a server dies
 * during a round, another one takes it over.
 */
@Configuration(proxyBeanMethods = false)
class CampaignTasks {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final String INSTANCE = "all";
    private static final String ROUND = "campaign-round";
    private static final String TELLING = "campaign-telling";

    static final TaskInstanceId ROUNDS = TaskInstanceId.of(ROUND, INSTANCE);
    static final TaskInstanceId TELLINGS = TaskInstanceId.of(TELLING, INSTANCE);

    @Bean
    Task<Void> campaignRoundTask(CampaignRound round, Waker waker) {
        return again(ROUNDS, round::run, waker);
    }

    @Bean
    Task<Void> campaignTellingTask(CampaignTelling telling, Waker waker) {
        return again(TELLINGS, telling::run, waker);
    }

    /** @param work returns how long to rest */
    private static Task<Void> again(TaskInstanceId id, Supplier<Duration> work, Waker waker) {
        return Tasks.custom(id.getTaskName(), Void.class)
                .scheduleOnStartup(INSTANCE, null, now -> now)
                .onFailureReschedule(FixedDelay.of(AFTER_FAILURE))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    Duration rest = work.get();
                    return (done, operations) -> {
                        Instant next = done.getTimeDone().plus(rest);
                        operations.reschedule(done, next);
                        waker.planned(id, next);
                    };
                });
    }
}
