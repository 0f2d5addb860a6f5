package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a lead, for the chooser of accounts.
 *
 * @param accountName the owner's own name on Telegram; untrusted text, and empty when an export did not tell it
 * @param aiUse what the AI may do with its messages
 * @param newest when the newest message was sent; null while there is none
 */
public record ConversationSummary(
        ConversationId id,
        LeadId lead,
        TelegramAccountId account,
        String accountName,
        long messageCount,
        AiUse aiUse,
        @Nullable Instant newest) {}
