package app.leadline.conversation;

/**
 * A message whose position is known. A reader that passes the nearest one it has seen makes scrolling cost the same
 * anywhere in a long conversation.
 *
 * @param index position from the oldest, which is 0
 */
public record Anchor(long index, MessageKey key) {}
