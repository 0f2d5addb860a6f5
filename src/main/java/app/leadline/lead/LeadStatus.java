package app.leadline.lead;

/** Whether a lead may be messaged: only an active one. */
public enum LeadStatus {
    ACTIVE,
    BLOCKED,
    ARCHIVED;

    public boolean mayBeMessaged() {
        return this == ACTIVE;
    }
}
