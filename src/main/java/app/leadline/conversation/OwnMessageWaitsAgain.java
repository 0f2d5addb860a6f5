package app.leadline.conversation;

import java.util.UUID;

/**
 * A message that was handed over has not reached Telegram, and is back at its place in the outbox. Published in the transaction that writes
 * it down; nothing goes out before those have returned who hear of it after the commit.
 *
 * @param token of the message, as whoever wrote it gave it
 */
public record OwnMessageWaitsAgain(UUID token) {}
