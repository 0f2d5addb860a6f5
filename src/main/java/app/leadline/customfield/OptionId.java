package app.leadline.customfield;

/** The number of an option of a choice; values refer to it, so that an option can be renamed. */
public record OptionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
