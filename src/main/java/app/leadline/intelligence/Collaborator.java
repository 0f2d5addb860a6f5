package app.leadline.intelligence;

import app.leadline.organization.MemberDirectory;
import java.time.Instant;

/**
 * What a member has done for a lead.
 *
 * @param campaignsCreated campaigns with a participation of the lead that they created
 * @param campaignsSent campaigns that wrote to the lead in their name
 * @param messages written to the lead through their accounts, by hand or by a campaign
 * @param deals of the lead that they created
 * @param last when they did any of this last
 */
public record Collaborator(
        MemberDirectory.Entry member,
        long campaignsCreated,
        long campaignsSent,
        long messages,
        long deals,
        Instant last) {

    double score(ScoreWeights weights) {
        return weights.deal() * deals + weights.campaign() * campaignsSent + weights.message() * messages;
    }
}
