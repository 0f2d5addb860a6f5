package app.leadline.conversation;

import app.leadline.conversation.UnclaimedTable.Unclaimed;
import app.leadline.shared.MemberId;
import app.leadline.telegram.HistoryPage;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Conversations from exports that do not say whose they are. They go to the account whose talk on Telegram they are: numbers of messages
 * are an account's own, so one number with one time on both sides is proof, and another time is proof of the contrary.
 */
@Component
class UnclaimedTalks {

    private static final int PAGE = 100;

    /** Exports leave out what they cannot tell, and Telegram has forgotten what was deleted: somewhere they meet. */
    private static final int FARTHEST = 300;

    private final UnclaimedTable table;

    UnclaimedTalks(UnclaimedTable table) {
        this.table = table;
    }

    /** Gives the owner's unclaimed conversation with this lead to the account, if there is one and it is this account's. Waits for Telegram. */
    void claim(MemberId owner, FetchRun.Key key, long peer, TelegramSession session) {
        table.find(owner, key.lead(), peer)
                .filter(unclaimed -> isOf(session, peer, unclaimed))
                .ifPresent(unclaimed -> table.give(unclaimed, key.account()));
    }

    private boolean isOf(TelegramSession session, long peer, Unclaimed unclaimed) {
        long before = unclaimed.newest() + 1;
        int seen = 0;
        while (seen < FARTHEST) {
            HistoryPage page = session.history(peer, before, PAGE);
            if (page.messages().isEmpty()) {
                return false;
            }
            Map<Long, Instant> here = table.sentAt(
                    unclaimed,
                    page.messages().getLast().id(),
                    page.messages().getFirst().id());
            if (!here.isEmpty()) {
                return agree(here, page.messages());
            }
            seen += page.messages().size();
            before = page.messages().getLast().id();
        }
        return false;
    }

    /** At least one message is in both, and none in both at two times. */
    private static boolean agree(Map<Long, Instant> here, List<TelegramMessage> there) {
        boolean met = false;
        for (TelegramMessage message : there) {
            Instant known = here.get(message.id());
            if (known != null && !second(known).equals(second(message.sentAt()))) {
                return false;
            }
            met |= known != null;
        }
        return met;
    }

    /** All that Telegram tells of a time. */
    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
