package app.leadline.customfield;

/** The number of a field definition. */
public record FieldId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
