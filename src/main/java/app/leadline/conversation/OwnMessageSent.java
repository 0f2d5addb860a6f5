package app.leadline.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * Telegram has taken a message that was put into the outbox here. Published in the transaction that writes it down.
 *
 * @param token of the message, as whoever wrote it gave it
 * @param telegramId Telegram's number of it
 */
public record OwnMessageSent(UUID token, long telegramId, Instant at) {}
