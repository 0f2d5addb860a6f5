package app.leadline.shared;

/** The number of a person who can sign in; the same in every workspace the person belongs to. */
public record MemberId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
