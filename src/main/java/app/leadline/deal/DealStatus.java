package app.leadline.deal;

/** What became of a deal so far; its stage says it. */
public enum DealStatus {
    ACTIVE,
    WON,
    LOST
}
