package app.leadline.deal;

/** The number of a stage. */
public record StageId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
