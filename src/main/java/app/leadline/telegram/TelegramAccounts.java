package app.leadline.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TelegramAccounts extends JpaRepository<TelegramAccount, Long> {

    /** The account with that Telegram id, or for null the one that imports without an id share. */
    @Query("""
            select a from TelegramAccount a where a.ownerId = :owner
            and (a.telegramUserId = :telegramUserId or a.telegramUserId is null and :telegramUserId is null)""")
    Optional<TelegramAccount> of(long owner, @Nullable Long telegramUserId);
}
