package app.leadline.deal;

/** What it means for a deal to stand in a stage. */
public enum StageKind {
    OPEN(DealStatus.ACTIVE),
    WON(DealStatus.WON),
    LOST(DealStatus.LOST);

    private final DealStatus status;

    StageKind(DealStatus status) {
        this.status = status;
    }

    public DealStatus status() {
        return status;
    }
}
