package app.leadline.campaign;

import java.util.List;
import java.util.Map;

/**
 * What has come of a campaign.
 *
 * @param participations how many leads are in each state; a state that none is in is not there
 * @param total of all steps
 * @param steps in their order, those that nothing was sent of included
 */
public record CampaignFigures(Map<ParticipationState, Long> participations, Messages total, List<Step> steps) {

    public long participants() {
        return participations.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * @param queued written and not confirmed by Telegram
     * @param sent accepted by Telegram
     * @param delivered known to have reached the other side, because it was read or answered: Telegram tells nothing else
     * @param read by the other side, as far as it lets that be known
     * @param answered messages with an answer before the next one
     * @param failed refused by Telegram
     */
    public record Messages(long queued, long sent, long delivered, long read, long answered, long failed) {

        static final Messages NONE = new Messages(0, 0, 0, 0, 0, 0);

        Messages plus(Messages other) {
            return new Messages(
                    queued + other.queued,
                    sent + other.sent,
                    delivered + other.delivered,
                    read + other.read,
                    answered + other.answered,
                    failed + other.failed);
        }
    }

    public record Step(CampaignStep step, Messages messages) {}
}
