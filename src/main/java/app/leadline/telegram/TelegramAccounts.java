package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts that the member who asks has connected. Every method that takes an account throws {@link AccessDeniedException} when it
 * is somebody else's or not there; which of the two is not told.
 */
@Service
public class TelegramAccounts {

    private final AccountTable table;
    private final AccountSessions sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TelegramAccounts(
            AccountTable table,
            AccountSessions sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    public List<TelegramAccount> own(CurrentMember asker) {
        return table.connectedOf(asker.id()).stream()
                .map(AccountTable.Row::account)
                .toList();
    }

    public TelegramAccount own(CurrentMember asker, TelegramAccountId account) {
        return require(asker, account).account();
    }

    /**
     * Asks Telegram something that only a working account can answer. Blocks.
     *
     * @throws TelegramFailure what is wrong
     */
    public void test(CurrentMember asker, TelegramAccountId account) {
        AccountTable.Row row = require(asker, account);
        TelegramSession session = sessions.session(account);
        Long self = row.account().telegramUserId();
        if (self != null) {
            session.resolve(PersonQuery.ofId(self));
        }
    }

    /**
     * Closes the session and opens it again. Blocks for a moment; how it went shows in the state of the account.
     *
     * @throws TelegramFailure.NotAuthorized when it needs a login
     * @throws TelegramFailure.HeldElsewhere when another node has it
     * @throws TelegramFailure when it cannot be opened
     */
    public void reconnect(CurrentMember asker, TelegramAccountId account) {
        AccountTable.Row row = require(asker, account);
        SessionKey key = row.session();
        if (key != null) {
            sessions.close(account, key);
        }
        sessions.open(row).ifPresent(failure -> {
            throw failure;
        });
    }

    /**
     * Logs out of Telegram and forgets the login. Blocks. What waits to be sent through it is not sent any more; see {@link AccountRemoved}.
     *
     * @param withConversations deletes the conversations of the account here; otherwise they stay readable, as imported ones are
     * @throws TelegramFailure.HeldElsewhere when another node has the session
     */
    public void remove(CurrentMember asker, TelegramAccountId account, boolean withConversations) {
        AccountTable.Row row = require(asker, account);
        SessionKey key = row.session();
        if (key != null) {
            sessions.logOut(row, key);
        }
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AccountRemoved(account, asker.id(), withConversations));
            if (withConversations) {
                table.delete(account);
            } else {
                table.keepConversationsOnly(account);
            }
        });
        events.publishEvent(new AccountsChanged(asker.id()));
    }

    private AccountTable.Row require(CurrentMember asker, TelegramAccountId account) {
        return table.find(account)
                .filter(row -> row.owner().equals(asker.id()))
                .orElseThrow(() -> new AccessDeniedException("no such account for this member"));
    }
}
