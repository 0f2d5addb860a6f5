package app.leadline.telegram;

import app.leadline.organization.CurrentMember;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Telegram accounts of the member who asks; there is no way to ask for those of somebody else. */
@Service
@Transactional
public class OwnAccounts {

    private static final int NAME_LIMIT = 130;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The asker's account that an export belongs to, made when it is the first of it. Two transactions that make the
     * same one wait for each other.
     *
     * @param telegramUserId null when the export does not tell; all such exports share one account
     * @param name shown for an account that is new
     */
    public TelegramAccountId forImport(CurrentMember asker, @Nullable Long telegramUserId, String name) {
        jdbc.sql("""
                        insert into telegram_account (owner_id, telegram_user_id, display_name, origin, state, created_at)
                        values (?, cast(? as bigint), ?, 'IMPORTED', 'DISCONNECTED', ?) on conflict do nothing""")
                .param(asker.id().value())
                .param(telegramUserId)
                .param(name.length() <= NAME_LIMIT ? name : name.substring(0, NAME_LIMIT))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        select id from telegram_account
                        where owner_id = ? and telegram_user_id is not distinct from cast(? as bigint)""")
                .param(asker.id().value())
                .param(telegramUserId)
                .query((rs, row) -> new TelegramAccountId(rs.getLong(1)))
                .single();
    }
}
