package app.leadline.conversation;

import java.time.Instant;

/** The place of a message in its conversation: messages are ordered by time, and by id within one instant. */
public record MessageKey(Instant sentAt, MessageId id) {}
