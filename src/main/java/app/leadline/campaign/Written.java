package app.leadline.campaign;

import app.leadline.campaign.Candidates.Candidate;
import app.leadline.conversation.Mailing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was written for one lead.
 *
 * @param token the same for the same step of the same participation, whoever writes it and however often: it can never be two messages
 * @param notAfter when it becomes quiet where the lead is; null for a campaign without quiet hours
 */
record Written(
        Candidate candidate,
        CampaignStep step,
        String text,
        UUID token,
        @Nullable Instant notAfter) {

    static Written of(Candidate candidate, CampaignStep step, String text, @Nullable Instant notAfter) {
        String name = "leadline/participation/" + candidate.id() + "/step/"
                + step.id().value();
        UUID token = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Written(candidate, step, text, token, notAfter);
    }

    Mailing.Letter letter() {
        return new Mailing.Letter(candidate.lead(), token, text, notAfter);
    }
}
