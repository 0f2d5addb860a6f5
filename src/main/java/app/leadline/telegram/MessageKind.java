package app.leadline.telegram;

/** What a message is. */
public enum MessageKind {
    TEXT,
    PHOTO,
    VIDEO,
    /** The round one. */
    VIDEO_NOTE,
    ANIMATION,
    VOICE,
    AUDIO,
    STICKER,
    FILE,
    LOCATION,
    CONTACT,
    POLL,
    /** Not written by anybody: a call, a pinned message, a changed photo. What it was is in the details. */
    SERVICE,
    /** Something this version does not know; its name is in the details. */
    OTHER
}
