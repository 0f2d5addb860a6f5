package app.leadline.telegram;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names what is kept of one login at Telegram. Not a secret, but nobody can guess another's. */
public record SessionKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    public SessionKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a session key");
        }
    }

    /** Whether a text has the form of one. */
    public static boolean isOne(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    public static SessionKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionKey(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
