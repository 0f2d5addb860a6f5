package app.leadline.shared;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A public Telegram name without the @, in lower case: Telegram does not tell them apart by case. */
public record TelegramUsername(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9_]{3,31}");
    private static final Pattern LINK_PREFIX = Pattern.compile("^(https?://)?(www\\.)?(t|telegram)\\.me/");

    /**
     * Accepts {@code @Anna_K}, {@code anna_k} and {@code https://t.me/anna_k}.
     *
     * @return null when the text is blank
     * @throws InvalidInput for the field "username" when it cannot be a Telegram name
     */
    public static @Nullable TelegramUsername parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = LINK_PREFIX.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        name = name.startsWith("@") ? name.substring(1) : name;
        if (!ALLOWED.matcher(name).matches()) {
            throw new InvalidInput("username", "shared.invalid.username");
        }
        return new TelegramUsername(name);
    }

    public String withAt() {
        return "@" + value;
    }

    public String link() {
        return "https://t.me/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
