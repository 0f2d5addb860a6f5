package app.leadline.campaign;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a lead is in a campaign, and which state may follow which. */
public enum ParticipationState {
    /** Nothing has been sent yet. */
    PENDING,
    /** A message is on its way. */
    RUNNING,
    /** The next message waits for its time. */
    WAITING,
    /** The lead has answered, which ends it. */
    RESPONDED,
    /** All steps were sent. */
    COMPLETED,
    /** A step could not be sent. */
    FAILED,
    /** Stands still for this lead only. */
    PAUSED,
    /** Ended before its end: taken out by hand, with the campaign, or because the lead may not be written to. */
    CANCELLED;

    public Set<ParticipationState> next() {
        return switch (this) {
            case PENDING -> Set.of(RUNNING, PAUSED, FAILED, CANCELLED);
            // Back to where it was when the message is taken out of the queue.
            case RUNNING -> Set.of(PENDING, WAITING, RESPONDED, COMPLETED, FAILED, CANCELLED);
            case WAITING -> Set.of(RUNNING, RESPONDED, COMPLETED, FAILED, PAUSED, CANCELLED);
            case PAUSED -> Set.of(PENDING, WAITING, RESPONDED, CANCELLED);
            // An answer after the last message is one.
            case COMPLETED -> Set.of(RESPONDED);
            // The failed message may be sent after all, by hand or by trying the step again.
            case FAILED -> Set.of(PENDING, WAITING, COMPLETED, RESPONDED);
            case RESPONDED, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(ParticipationState other) {
        return next().contains(other);
    }

    /** Whether something is still going to happen, sooner or later. */
    public boolean open() {
        return this == PENDING || this == RUNNING || this == WAITING || this == PAUSED;
    }

    /** The states from which this one may follow, for conditions in SQL. */
    List<String> former() {
        return Arrays.stream(values())
                .filter(state -> state.mayBecome(this))
                .map(Enum::name)
                .toList();
    }

    static List<String> openOnes() {
        return EnumSet.allOf(ParticipationState.class).stream()
                .filter(ParticipationState::open)
                .map(Enum::name)
                .toList();
    }
}
