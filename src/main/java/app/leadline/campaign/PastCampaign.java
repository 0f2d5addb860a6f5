package app.leadline.campaign;

import app.leadline.shared.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that was sent elsewhere, from its beginning to its end.
 *
 * @param endedAt null when it has not ended: it stands still here, and can be resumed once it has an account
 */
public record PastCampaign(
        CampaignDraft draft,
        List<StepDraft> steps,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Part> parts) {

    public PastCampaign {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /** What one lead got, in the order of the steps. */
    public record Part(LeadId lead, List<Sent> sent) {}

    /** A message that Telegram has accepted; null for what did not happen. */
    public record Sent(
            Instant at, @Nullable Instant readAt, @Nullable Instant answeredAt) {}
}
