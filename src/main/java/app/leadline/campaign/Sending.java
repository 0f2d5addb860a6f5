package app.leadline.campaign;

import app.leadline.conversation.Mailing;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the outbox of each account a few messages of its campaigns at a time: what people write themselves is never far behind, and
 * little has to be taken back when a campaign is paused.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Agenda agenda;
    private final CampaignTable table;
    private final Portion portion;
    private final Recall recall;
    private final Mailing mailing;
    private final Progress progress;
    private final CampaignSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicInteger rounds = new AtomicInteger();

    Sending(
            Agenda agenda,
            CampaignTable table,
            Portion portion,
            Recall recall,
            Mailing mailing,
            Progress progress,
            CampaignSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.table = table;
        this.portion = portion;
        this.recall = recall;
        this.mailing = mailing;
        this.progress = progress;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Source(MemberId sender, TelegramAccountId account) {}

    /** @return when to look again */
    Instant fill() {
        pause(agenda.withoutSender(), Reasons.SENDER_LEFT);
        recall.outdated();
        Map<Source, List<CampaignId>> campaigns = new LinkedHashMap<>();
        Instant now = clock.instant();
        agenda.due(now)
                .forEach(due -> campaigns
                        .computeIfAbsent(new Source(due.sender(), due.account()), source -> new ArrayList<>())
                        .add(due.campaign()));
        rounds.incrementAndGet();
        Instant again = now.plus(settings.idle());
        for (Map.Entry<Source, List<CampaignId>> one : campaigns.entrySet()) {
            again = earlier(again, fill(one.getKey(), one.getValue()));
        }
        Instant looked = again;
        return agenda.after(now).map(next -> earlier(looked, next)).orElse(looked);
    }

    private Instant fill(Source source, List<CampaignId> campaigns) {
        Instant idle = clock.instant().plus(settings.idle());
        try {
            Mailing.Queue queue = mailing.queue(source.sender(), source.account());
            if (!queue.signedIn()) {
                pause(campaigns, Reasons.DISCONNECTED);
                return idle;
            }
            if (!queue.connected()) {
                return idle;
            }
            Instant held = queue.heldUntil();
            if (held != null) {
                return held;
            }
            int waiting = queue.waiting() + fill(campaigns, settings.room(queue.pause()) - queue.waiting());
            // Until half of it has gone there is hardly room: nobody need look.
            return clock.instant().plus(queue.pause().multipliedBy(waiting / 2));
        } catch (AccessDeniedException gone) {
            log.info("campaigns {} stand still: the account is not there any more", campaigns);
            pause(campaigns, Reasons.DISCONNECTED);
            return idle;
        }
    }

    /**
     * Each its share, so that a large campaign does not keep a small one of the same account waiting; and another one first each time.
     *
     * @return how many messages were added
     */
    private int fill(List<CampaignId> campaigns, int room) {
        int share = Math.max(1, room / campaigns.size());
        Collections.rotate(campaigns, -rounds.get());
        int left = room;
        for (CampaignId campaign : campaigns) {
            if (left > 0) {
                left -= send(campaign, Math.min(share, left));
            }
        }
        return room - left;
    }

    /** What goes wrong in one campaign does not keep the others from sending. */
    private int send(CampaignId campaign, int most) {
        try {
            return portion.send(campaign, most);
        } catch (DataIntegrityViolationException | TransientDataAccessException meanwhile) {
            log.info("campaign {} is sent by the next round: {}", campaign, meanwhile.getMessage());
        } catch (AccessDeniedException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            log.error("campaign {} could not be sent", campaign, broken);
        }
        return 0;
    }

    /** They stand still until their sender resumes them. */
    void pause(List<CampaignId> campaigns, String reason) {
        campaigns.forEach(id -> transaction.executeWithoutResult(status -> table.lock(id)
                .filter(row -> row.status() == CampaignStatus.ACTIVE)
                .ifPresent(row -> progress.become(row, CampaignStatus.PAUSED, null, reason))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
