package app.leadline.conversation;

import java.util.UUID;

/**
 * The owner has taken a message out of the outbox, or given one up that had failed. Published in the transaction in which it goes.
 *
 * @param token of the message, as whoever wrote it gave it
 */
public record OwnMessageTakenBack(UUID token) {}
