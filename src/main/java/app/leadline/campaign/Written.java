package app.leadline.campaign;

import app.leadline.campaign.Candidates.Candidate;
import app.leadline.conversation.Mailing;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A step as it was written for one lead.
 *
 * @param token the same for the same step of the same participation, whoever writes it and however often: it can never be two messages
 */
record Written(Candidate candidate, CampaignStep step, String text, UUID token) {

    static Written of(Candidate candidate, CampaignStep step, String text) {
        String name = "leadline/participation/" + candidate.id() + "/step/"
                + step.id().value();
        return new Written(candidate, step, text, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    Mailing.Letter letter() {
        return new Mailing.Letter(candidate.lead(), token, text);
    }
}
