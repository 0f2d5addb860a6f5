package app.leadline.conversation;

import java.time.Instant;

/**
 * A conversation that the AI may know of.
 *
 * @param ownerName the member whose account it is
 * @param since when its oldest message was sent
 * @param newest its newest message
 */
public record AiTalk(ConversationId id, AiUse use, String ownerName, long messages, Instant since, MessageKey newest) {}
