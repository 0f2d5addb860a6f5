package app.leadline.telegram.simulator;

import app.leadline.telegram.TelegramUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody at the simulated Telegram. A username that begins with {@code blocks} or {@code deleted} says how they treat messages. */
record Person(TelegramUser user, String language, boolean photo) {

    private static final String NOBODY = "nobody";
    private static final String BLOCKS = "blocks";
    private static final String DELETED = "deleted";
    private static final String UNKNOWN_NUMBER = "0000";

    static boolean isNobody(@Nullable String username, @Nullable String phone) {
        return begins(username, NOBODY) || phone != null && phone.endsWith(UNKNOWN_NUMBER);
    }

    boolean blocks() {
        return begins(user.username(), BLOCKS);
    }

    boolean deleted() {
        return begins(user.username(), DELETED);
    }

    /** The same person, of whom more is known. */
    Person with(@Nullable String username, @Nullable String phone) {
        TelegramUser known = user;
        return new Person(
                new TelegramUser(
                        known.id(),
                        known.firstName(),
                        known.lastName(),
                        known.username() == null ? username : known.username(),
                        known.phone() == null ? phone : known.phone()),
                language,
                photo);
    }

    private static boolean begins(@Nullable String username, String how) {
        return username != null && username.toLowerCase(Locale.ROOT).startsWith(how);
    }
}
