package app.leadline.campaign;

import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead that takes part in a campaign.
 *
 * @param id of the participation: the key of the next page
 * @param reason why it failed or was cancelled
 * @param nextStep the place of the step that is sent next, or was sent last when it has ended
 * @param dueAt when the next step is sent at the earliest; of interest while it waits
 * @param sent messages that Telegram has accepted
 * @param lastAt when something happened to it last
 */
public record Participant(
        long id,
        LeadId lead,
        String name,
        String initials,
        ParticipationState state,
        @Nullable Sentence reason,
        int nextStep,
        Instant dueAt,
        int sent,
        Instant lastAt) {}
