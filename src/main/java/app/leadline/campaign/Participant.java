package app.leadline.campaign;

import app.leadline.shared.LeadId;
import app.leadline.shared.Sentence;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead that takes part in a campaign.
 *
 * @param id of the participation: the key of the next page
 * @param reason why it failed or was cancelled
 * @param nextStep the place of the step that comes next. Once it has ended the place where it ended: the last step of one that is completed,
 *     the step that has failed, or the one that was to come when the lead answered or was taken out
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
        Instant lastAt) {

    private static final Set<ParticipationState> PAUSABLE =
            EnumSet.of(ParticipationState.PENDING, ParticipationState.WAITING);

    /** Whether it can be paused for this lead: not while a message is on its way. */
    public boolean pausable() {
        return PAUSABLE.contains(state);
    }

    /** Whether it can go on: paused, or failed at a step that the lead has not got for certain. */
    public boolean resumable() {
        boolean unknown = reason != null && reason.key().endsWith("." + Reasons.UNKNOWN);
        return state == ParticipationState.PAUSED || (state == ParticipationState.FAILED && !unknown);
    }
}
