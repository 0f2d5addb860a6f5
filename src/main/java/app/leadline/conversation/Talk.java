package app.leadline.conversation;

import app.leadline.shared.LeadId;
import app.leadline.shared.MemberId;
import app.leadline.telegram.TelegramAccountId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the machinery behind it sees it, which does not ask who may.
 *
 * @param peer Telegram's number of the other side
 * @param fetchedTo the newest message up to which everything since the first fetch is here; null before the first fetch
 * @param fetchBefore where the first fetch goes on, to older messages; null when it has not begun or is complete
 */
record Talk(
        ConversationId id,
        MemberId owner,
        TelegramAccountId account,
        LeadId lead,
        long peer,
        @Nullable Long fetchedTo,
        @Nullable Long fetchBefore) {

    boolean fetched() {
        return fetchedTo != null;
    }
}
