package app.leadline.campaign;

/**
 * Telegram refuses what an account sends, whoever it goes to: the campaign stands still rather than fail with every lead.
 *
 * @param reason as {@link Reasons} knows it
 */
record AccountRefused(CampaignId campaign, String reason) {}
