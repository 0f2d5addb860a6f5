package app.leadline.telegram;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names what is kept of one login at Telegram. Not a secret, but nobody can guess another's. */
public record SessionKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    public SessionKey {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a session key");
        }
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
