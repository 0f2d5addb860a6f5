package app.leadline.conversation;

/** The number of a message here; Telegram's own number is another. */
public record MessageId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
