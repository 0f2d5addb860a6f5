package app.leadline.deal;

/** The number of a deal, as in {@code /deals/42}. */
public record DealId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
