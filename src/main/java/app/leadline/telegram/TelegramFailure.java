package app.leadline.telegram;

import app.leadline.shared.Sentence;
import java.time.Duration;

/**
 * Why Telegram did not do what was asked: a closed set, each with its sentence for the person who asked. No phone number, code, password
 * or text of a message is in these exceptions.
 */
public abstract sealed class TelegramFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Sentence sentence;

    private TelegramFailure(String key, Object... arguments) {
        this(key, Sentence.of("telegram.failure." + key, arguments));
    }

    private TelegramFailure(String key, Sentence sentence) {
        super(key);
        this.key = key;
        this.sentence = sentence;
    }

    /** Names the kind, for a column; {@link #sentenceOf} knows what to tell. */
    public String key() {
        return key;
    }

    /** The sentence of a kind that needs no number in it. */
    public static Sentence sentenceOf(String key) {
        return Sentence.of("telegram.failure." + key);
    }

    /** What to tell the person: what is wrong, and what helps. */
    public Sentence sentence() {
        return sentence;
    }

    /** Too much in too short a time: nothing was done, and may be tried again after the wait. */
    public static final class FloodWait extends TelegramFailure {

        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        /** @param retryAfter how long Telegram asks to keep still, at least a second */
        public FloodWait(Duration retryAfter) {
            super("floodWait", retryAfter.toSeconds());
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Telegram cannot be reached, or has not answered in time. Whether a send was taken is then unknown. */
    public static final class Unreachable extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public Unreachable() {
            super("unreachable");
        }
    }

    /** Nobody is logged in in this session, or not any more. */
    public static final class NotAuthorized extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public NotAuthorized() {
            super("notAuthorized");
        }
    }

    /** The account does not know this person: there is no such one, or Telegram hides them. */
    public static final class PeerUnknown extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public PeerUnknown() {
            super("peerUnknown");
        }
    }

    /** The person has blocked the account, or lets only some people write. */
    public static final class BlockedByUser extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public BlockedByUser() {
            super("blockedByUser");
        }
    }

    /** The account of the person was deleted. */
    public static final class PeerDeleted extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public PeerDeleted() {
            super("peerDeleted");
        }
    }

    /** Telegram has restricted the account: it may not write to people who are not its contacts, for now or for good. */
    public static final class AccountRestricted extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public AccountRestricted() {
            super("accountRestricted");
        }
    }

    /** Longer than {@link TelegramMessage#LONGEST_TEXT}. */
    public static final class TooLong extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public TooLong() {
            super("tooLong", TelegramMessage.LONGEST_TEXT);
        }
    }

    public static final class WrongPhone extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public WrongPhone() {
            super("wrongPhone");
        }
    }

    public static final class WrongCode extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public WrongCode() {
            super("wrongCode");
        }
    }

    /** The code was right once; another one has to be asked for. */
    public static final class CodeExpired extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public CodeExpired() {
            super("codeExpired");
        }
    }

    public static final class WrongPassword extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public WrongPassword() {
            super("wrongPassword");
        }
    }

    /** Another process holds the session of this account. */
    public static final class HeldElsewhere extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public HeldElsewhere() {
            super("heldElsewhere");
        }

        /** @param server the name of the one that holds it */
        public HeldElsewhere(String server) {
            super("heldElsewhere", Sentence.of("telegram.failure.heldBy", server));
        }
    }

    /** The installation lacks what Telegram asks of it. */
    public static final class NotConfigured extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        /** The log says what it is. */
        public NotConfigured() {
            super("notConfigured");
        }

        public NotConfigured(Lack lack) {
            super("notConfigured", Sentence.of("telegram.failure.notConfigured." + lack));
        }

        /** What it lacks: an API id and hash that are good, a library for this machine, or a safe place for sessions. */
        public enum Lack {
            API,
            LIBRARY,
            SESSIONS
        }
    }

    /** Logging in needs a step that only Telegram's own apps offer. */
    public static final class AppNeeded extends TelegramFailure {
        private static final long serialVersionUID = 1L;

        public AppNeeded() {
            super("appNeeded");
        }
    }

    /** Telegram said no, for a reason that is none of the others. */
    public static final class Refused extends TelegramFailure {

        private static final long serialVersionUID = 1L;
        private final String reason;

        /** @param reason as Telegram names it, such as {@code CHAT_WRITE_FORBIDDEN}; for the log */
        public Refused(String reason) {
            super("refused");
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
