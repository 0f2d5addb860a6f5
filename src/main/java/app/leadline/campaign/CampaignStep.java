package app.leadline.campaign;

import java.time.Duration;

/**
 * A message of a campaign.
 *
 * @param place its number, from 1
 * @param template text with placeholders
 * @param delay how long after the step before it; of the first one, after the lead was added or the campaign started
 * @param begun whether it has been sent to anybody, or is on its way
 */
public record CampaignStep(StepId id, int place, String template, Duration delay, boolean begun) {}
