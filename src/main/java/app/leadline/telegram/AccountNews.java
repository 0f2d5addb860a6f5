package app.leadline.telegram;

import app.leadline.shared.MemberId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happens to accounts: to their rows and the pages of their owners, and to whoever wants to hear of messages. */
@Component
class AccountNews {

    private final AccountTable table;

    private final AccountUpdates updates;
    private final ApplicationEventPublisher events;

    AccountNews(AccountTable table, AccountUpdates updates, ApplicationEventPublisher events) {
        this.table = table;
        this.updates = updates;
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

    /** @param first hears how the session is before anybody else does */
    void tell(TelegramAccountId account, MemberId owner, TelegramUpdate update, Consumer<SessionState> first) {
        updates.tell(account, owner, update, told -> {
            if (told instanceof TelegramUpdate.SessionChanged(SessionState state)) {
                first.accept(state);
            }
        });
    }
}
