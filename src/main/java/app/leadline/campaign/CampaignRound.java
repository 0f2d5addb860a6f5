package app.leadline.campaign;

import app.leadline.campaign.CampaignTable.Row;
import app.leadline.shared.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of all campaigns: begins those whose time has come, gives the outboxes what is due, and ends those in which nothing is left
 * to do. Each campaign is a transaction of its own; wherever a round stops, the next one goes on from there.
 */
@Component
class CampaignRound {

    private final Agenda agenda;
    private final CampaignTable table;
    private final CampaignChecks checks;
    private final Progress progress;
    private final Sending sending;
    private final CampaignSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CampaignRound(
            Agenda agenda,
            CampaignTable table,
            CampaignChecks checks,
            Progress progress,
            Sending sending,
            CampaignSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.table = table;
        this.checks = checks;
        this.progress = progress;
        this.sending = sending;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how long nothing has to be done */
    Duration run() {
        agenda.toBegin().forEach(id -> alone(id, CampaignStatus.SCHEDULED, this::begin));
        Instant again = sending.fill();
        agenda.finished().forEach(id -> alone(id, CampaignStatus.ACTIVE, this::finish));
        return until(again);
    }

    private Duration until(Instant again) {
        Duration left = Duration.between(clock.instant(), again);
        Duration atLeast = left.compareTo(settings.pause()) < 0 ? settings.pause() : left;
        return atLeast.compareTo(settings.idle()) > 0 ? settings.idle() : atLeast;
    }

    private void alone(CampaignId id, CampaignStatus status, java.util.function.Consumer<Row> work) {
        transaction.executeWithoutResult(
                none -> table.lock(id).filter(row -> row.status() == status).ifPresent(work));
    }

    private void begin(Row campaign) {
        Optional<String> obstacle = obstacle(campaign);
        CampaignStatus to = obstacle.isEmpty() ? CampaignStatus.ACTIVE : CampaignStatus.PAUSED;
        progress.become(campaign, to, null, obstacle.orElse(null));
    }

    /** Why it cannot begin, as a reason. */
    private Optional<String> obstacle(Row campaign) {
        try {
            checks.requireReady(campaign, true);
            return Optional.empty();
        } catch (InvalidInput notReady) {
            return Optional.of(Reasons.of(notReady));
        }
    }

    private void finish(Row campaign) {
        if (agenda.isFinished(campaign.id())) {
            progress.become(campaign, CampaignStatus.COMPLETED, null, null);
        }
    }
}
