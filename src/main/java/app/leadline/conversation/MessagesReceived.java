package app.leadline.conversation;

import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import java.time.Instant;
import java.util.List;

/**
 * Messages of the other side came into a fetched conversation: pushed by Telegram, or found by a fetch. Published in the transaction that
 * takes them in. Tells that they came and when, not what is in them.
 *
 * @param owner of the account
 * @param peer Telegram's number of the other side
 * @param received oldest first
 */
public record MessagesReceived(MemberId owner, TelegramAccountId account, long peer, List<Received> received) {

    /** @param telegramId Telegram's number of the message */
    public record Received(long telegramId, Instant at) {}
}
