package app.leadline.conversation;

/** How far an own message has come. */
public enum MessageStatus {
    SENT,
    DELIVERED,
    READ
}
