package app.leadline.campaign;

/**
 * What a member may do with a campaign, whatever its status.
 *
 * @param see open it, with its participants, figures and log
 * @param describe name and description; adding and taking out leads
 * @param stop pause and cancel, for all leads or one
 * @param send start, schedule, resume, change steps, times and the account: what is sent is sent in their name
 * @param delete the campaign with all that it knows
 */
public record CampaignPermissions(boolean see, boolean describe, boolean stop, boolean send, boolean delete) {

    static final CampaignPermissions NONE = new CampaignPermissions(false, false, false, false, false);
}
