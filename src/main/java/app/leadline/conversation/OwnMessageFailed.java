package app.leadline.conversation;

import java.util.UUID;

/**
 * Telegram has refused a message that was put into the outbox here; its owner may try it again. Published in the transaction that writes it
 * down.
 *
 * @param token of the message, as whoever wrote it gave it
 * @param failure the key of a {@link app.leadline.telegram.TelegramFailure}
 */
public record OwnMessageFailed(UUID token, String failure) {}
