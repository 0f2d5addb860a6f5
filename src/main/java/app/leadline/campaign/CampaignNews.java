package app.leadline.campaign;

import app.leadline.conversation.ConversationDeleted;
import app.leadline.conversation.MessagesReceived;
import app.leadline.conversation.MessagesReceived.Received;
import app.leadline.lead.FieldChange;
import app.leadline.lead.LeadChanged;
import app.leadline.lead.LeadStatus;
import app.leadline.shared.MemberId;
import app.leadline.shared.Ticker;
import app.leadline.telegram.TelegramAccountId;
import app.leadline.telegram.TelegramMessage;
import app.leadline.telegram.TelegramNews;
import app.leadline.telegram.TelegramUpdate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where campaigns hear of answers: from Telegram itself, whether or not the conversation has been fetched, and from a fetch, which may find
 * what nobody told.
 */
@Component
@Order(100)
class CampaignNews implements TelegramNews {

    private final Answers answers;
    private final Newcomers newcomers;
    private final Recall recall;
    private final Waker waker;
    private final Ticker ticker;
    private final TransactionTemplate transaction;

    CampaignNews(
            Answers answers,
            Newcomers newcomers,
            Recall recall,
            Waker waker,
            Ticker ticker,
            TransactionTemplate transaction) {
        this.answers = answers;
        this.newcomers = newcomers;
        this.recall = recall;
        this.waker = waker;
        this.ticker = ticker;
        this.transaction = transaction;
    }

    @Override
    public void on(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        switch (update) {
            case TelegramUpdate.NewMessage(long peer, TelegramMessage message) -> {
                Long sender = message.senderId();
                if (sender != null && sender == peer && message.says()) {
                    answers.received(owner, account, peer, List.of(new Received(message.id(), message.sentAt())));
                    newcomers.wrote(owner, account, peer, message);
                }
            }
            case TelegramUpdate.ReadByOther(long peer, long upTo) -> answers.read(account, peer, upTo);
            default -> {
                // Nothing that a lead did.
            }
        }
    }

    /** Afterwards: the conversation is held while messages are taken in, and leads are held while segments look at them. */
    @TransactionalEventListener
    void on(MessagesReceived news) {
        ticker.surely(() -> answers.received(news.owner(), news.account(), news.peer(), news.received()));
    }

    /** The outbox does not send to a lead that may not be written to any more; the next round takes back what waits for it there. */
    @EventListener
    void on(LeadChanged changed) {
        if (changed.changes().stream().anyMatch(CampaignNews::closes)) {
            waker.wake();
        }
    }

    private static boolean closes(FieldChange change) {
        return change.field().equals("status") && !LeadStatus.ACTIVE.name().equals(change.after());
    }

    /** Messages under way have gone with the conversation. */
    @TransactionalEventListener
    void on(ConversationDeleted deleted) {
        ticker.surely(() -> transaction.executeWithoutResult(status -> recall.of(deleted.lead())));
    }
}
