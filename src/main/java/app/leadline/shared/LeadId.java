package app.leadline.shared;

/** The number of a lead, as in {@code /leads/42}. */
public record LeadId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
