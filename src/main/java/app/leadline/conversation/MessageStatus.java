package app.leadline.conversation;

/** How far an own message has come. */
public enum MessageStatus {
    /** Written here, and waiting for its turn. */
    PENDING,
    /** Handed to Telegram, which has not confirmed it. */
    SENDING,
    /** Handed over when something broke: only the history on Telegram can tell. */
    UNKNOWN,
    /** Telegram has it. */
    SENT,
    DELIVERED,
    READ,
    /** Refused, with a reason; the owner may try again. */
    FAILED;

    /** Whether it may still turn out to be, or become, a message on Telegram. */
    public boolean open() {
        return this == PENDING || this == SENDING || this == UNKNOWN;
    }
}
