package app.leadline.campaign;

import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that a lead takes part in or took part in.
 *
 * @param reason why its part failed or was cancelled
 * @param sent messages to this lead that Telegram has accepted
 * @param answers how many times the lead has answered
 * @param lastAt when something happened last
 */
public record LeadCampaign(
        CampaignId id,
        String name,
        CampaignStatus status,
        ParticipationState state,
        @Nullable Sentence reason,
        int sent,
        int answers,
        Instant lastAt) {}
