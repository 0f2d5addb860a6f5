package app.leadline.conversation;

/**
 * What the other side has written and its owner has not read, here or on Telegram.
 *
 * @param first the oldest of it
 * @param count at least 1
 */
public record Unread(MessageKey first, long count) {}
