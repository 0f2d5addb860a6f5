package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Telegram accounts of the member who asks; there is no way to ask for those of somebody else. */
@Service
@Transactional
public class OwnAccounts {

    private final TelegramAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnAccounts(TelegramAccounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The asker's account that an export belongs to, made when it is the first of it.
     *
     * @param telegramUserId null when the export does not tell; all such exports share one account
     * @param name shown for an account that is new
     */
    public TelegramAccountId forImport(CurrentMember asker, @Nullable Long telegramUserId, String name) {
        // Two imports at once must not both make the account; the row of its owner is always there to wait for.
        jdbc.sql("select id from member where id = ? for update")
                .param(asker.id().value())
                .query(Long.class)
                .single();
        return accounts.of(asker.id().value(), telegramUserId)
                .orElseGet(() -> accounts.save(
                        TelegramAccount.imported(asker.id(), telegramUserId, shortened(name), clock.instant())))
                .id();
    }

    private static String shortened(String name) {
        return name.length() <= TelegramAccount.NAME_LIMIT ? name : name.substring(0, TelegramAccount.NAME_LIMIT);
    }
}
