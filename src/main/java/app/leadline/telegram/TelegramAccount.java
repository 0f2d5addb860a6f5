package app.leadline.telegram;

import app.leadline.shared.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An account that its owner has connected.
 *
 * @param name as Telegram shows it; untrusted
 * @param username without @
 * @param phone in E.164
 * @param problem why it is not connected, or works only partly; null when nobody has to know
 * @param heldBy the server that holds the session; null when none does
 * @param signedIn whether it can be reconnected without a login
 */
public record TelegramAccount(
        TelegramAccountId id,
        @Nullable Long telegramUserId,
        String name,
        @Nullable String username,
        @Nullable String phone,
        AccountState state,
        @Nullable Sentence problem,
        @Nullable String heldBy,
        boolean signedIn) {}
