package app.leadline.conversation;

import app.leadline.lead.LeadDeleted;
import app.leadline.shared.Ticker;
import app.leadline.telegram.AccountRemoved;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deletes kept photos when their conversation is gone, with its lead, its account or alone; at a start those that went meanwhile. */
@Component
class PhotosGoWithConversations {

    private final PhotoFiles files;
    private final JdbcClient jdbc;
    private final Ticker ticker;

    PhotosGoWithConversations(PhotoFiles files, JdbcClient jdbc, Ticker ticker) {
        this.files = files;
        this.jdbc = jdbc;
        this.ticker = ticker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ticker.soon(this::clear);
    }

    @TransactionalEventListener
    void on(ConversationDeleted deleted) {
        ticker.soon(this::clear);
    }

    @TransactionalEventListener
    void on(AccountRemoved removed) {
        ticker.soon(this::clear);
    }

    @TransactionalEventListener
    void on(LeadDeleted deleted) {
        ticker.soon(this::clear);
    }

    private void clear() {
        files.keepOnly(id -> jdbc.sql("select count(*) from conversation where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0);
    }
}
