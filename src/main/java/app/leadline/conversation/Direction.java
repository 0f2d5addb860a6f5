package app.leadline.conversation;

/** Which way to read on from a message. */
public enum Direction {
    OLDER,
    NEWER
}
