package app.leadline.campaign;

/**
 * A campaign as somebody begins it, without its steps.
 *
 * @param name 1 to 120 characters
 * @param description at most 2,000 characters
 */
public record CampaignDraft(String name, String description, CampaignPlan plan) {}
