package app.leadline.conversation.export;

/** Why an element of the list of messages is not imported. */
public enum SkipReason {
    /** Telegram Desktop itself could not export it. */
    UNSUPPORTED,
    /** Not an object, or of a type that no version is known to write. */
    NOT_A_MESSAGE,
    /** Its number is missing or not one that Telegram gives. */
    NO_ID,
    /** Its date is missing, from before Telegram existed, or in the future. */
    NO_DATE
}
