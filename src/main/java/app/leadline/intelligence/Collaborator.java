package app.leadline.intelligence;

import app.leadline.organization.MemberDirectory;
import java.time.Instant;

/**
 * What a member has done for a lead.
 *
 * @param left whether they have left the workspace since: they stay known, and are nobody's primary owner
 * @param campaignsCreated campaigns with a participation of the lead that they created
 * @param campaignsSent campaigns that wrote to the lead in their name
 * @param messages that Telegram accepted for the lead from their accounts, written by hand or by a campaign
 * @param deals of the lead that they created
 * @param last when they did any of this last
 */
public record Collaborator(
        MemberDirectory.Entry member,
        boolean left,
        long campaignsCreated,
        long campaignsSent,
        long messages,
        long deals,
        Instant last) {

    public double score(ScoreWeights weights) {
        return weights.deal() * deals + weights.campaign() * campaignsSent + weights.message() * messages;
    }
}
