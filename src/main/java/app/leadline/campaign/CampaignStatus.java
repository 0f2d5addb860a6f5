package app.leadline.campaign;

import java.util.Set;

/** How far a campaign is. Says which status may follow which; who may make it so is in {@link CampaignPolicy}. */
public enum CampaignStatus {
    /** Being written; nothing happens by itself. */
    DRAFT,
    /** Begins by itself when its time comes. */
    SCHEDULED,
    ACTIVE,
    /** Stands still, by hand or because it cannot send. */
    PAUSED,
    /** Everybody has come to an end. */
    COMPLETED,
    /** Ended by hand. */
    CANCELLED;

    public Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SCHEDULED, ACTIVE);
            case SCHEDULED -> Set.of(DRAFT, ACTIVE, PAUSED, CANCELLED);
            case ACTIVE -> Set.of(PAUSED, COMPLETED, CANCELLED);
            case PAUSED -> Set.of(ACTIVE, CANCELLED);
            case COMPLETED, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(CampaignStatus other) {
        return next().contains(other);
    }

    /** Whether its steps and times may be changed: not while they are being carried out, and not afterwards. */
    public boolean editable() {
        return this == DRAFT || this == PAUSED;
    }

    public boolean ended() {
        return this == COMPLETED || this == CANCELLED;
    }
}
