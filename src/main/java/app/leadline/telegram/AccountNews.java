package app.leadline.telegram;

import app.leadline.shared.MemberId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells what happens to accounts: to their rows and the pages of their owners, and to whoever wants to hear of messages. */
@Component
class AccountNews {

    private static final Logger log = LoggerFactory.getLogger(AccountNews.class);

    private final AccountTable table;

    /** Asked for late, and once: who hears the news may need the sessions. */
    private final SingletonSupplier<List<TelegramNews>> listeners;

    private final ApplicationEventPublisher events;

    AccountNews(AccountTable table, ObjectProvider<TelegramNews> listeners, ApplicationEventPublisher events) {
        this.table = table;
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
        this.events = events;
    }

    void connected(TelegramAccountId account, MemberId owner, TelegramUser self, boolean online) {
        boolean renamed = table.profile(account, self);
        String problem = online ? null : new TelegramFailure.Unreachable().key();
        if (table.state(account, AccountState.CONNECTED, problem) || renamed) {
            changed(owner);
        }
    }

    void checking(TelegramAccountId account, MemberId owner) {
        state(account, owner, AccountState.CHECKING, null);
    }

    void disconnected(TelegramAccountId account, MemberId owner, TelegramFailure why) {
        state(account, owner, AccountState.DISCONNECTED, why.key());
    }

    private void state(TelegramAccountId account, MemberId owner, AccountState state, @Nullable String problem) {
        if (table.state(account, state, problem)) {
            changed(owner);
        }
    }

    void changed(MemberId owner) {
        events.publishEvent(new AccountsChanged(owner));
    }

    void tell(TelegramAccountId account, MemberId owner, TelegramUpdate update) {
        for (TelegramNews listener : listeners.obtain()) {
            try {
                listener.on(account, owner, update);
            } catch (RuntimeException failure) {
                log.error("news of account {} could not be taken in", account, failure);
            }
        }
    }
}
