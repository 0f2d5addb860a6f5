package app.leadline.telegram;

import org.jspecify.annotations.Nullable;

/**
 * A person at Telegram as an account sees them. All texts are untrusted.
 *
 * @param username without @
 * @param phone in E.164; null when it is hidden from the account
 */
public record TelegramUser(
        long id,
        String firstName,
        String lastName,
        @Nullable String username,
        @Nullable String phone) {

    /** What to call them, never empty. */
    public String name() {
        String name = (firstName + " " + lastName).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return username == null ? Long.toString(id) : "@" + username;
    }
}
