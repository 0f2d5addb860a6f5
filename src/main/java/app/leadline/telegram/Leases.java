package app.leadline.telegram;

import app.leadline.shared.MemberId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Which accounts this server may hold: of several on one database exactly one has the lease of an account. */
@Component
class Leases {

    /** A lease is renewed this often while it runs. */
    private static final int RENEWALS = 3;

    private final AccountTable table;
    private final TelegramSettings settings;
    private final Clock clock;

    Leases(AccountTable table, TelegramSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    private String node() {
        return settings.node();
    }

    Duration renewal() {
        return settings.lease().dividedBy(RENEWALS);
    }

    /** Takes or renews it; false when another server has it. */
    boolean take(TelegramAccountId account) {
        var now = clock.instant();
        return table.lease(account, node(), now, now.plus(settings.lease()));
    }

    /** Why an account cannot be used although it is not open here. */
    TelegramFailure whyNotHere(TelegramAccountId account) {
        AccountTable.Row row = table.find(account).orElse(null);
        if (row == null || row.session() == null) {
            return new TelegramFailure.NotAuthorized();
        }
        String holder = row.account().heldBy();
        return holder == null || holder.equals(node())
                ? new TelegramFailure.Unreachable()
                : new TelegramFailure.HeldElsewhere(holder);
    }

    void release(TelegramAccountId account) {
        table.release(account, node());
    }

    void releaseAll() {
        table.releaseAll(node());
    }

    /** Accounts with a kept login that this server may open. */
    Iterable<AccountTable.Row> free() {
        return table.free(node(), clock.instant());
    }

    /** Makes the login the one of its account, held by this server. */
    AccountTable.Row adopt(MemberId owner, TelegramUser self, SessionKey session) {
        var now = clock.instant();
        return table.adopt(owner, self, session, now, node(), now.plus(settings.lease()));
    }
}
