package app.leadline.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before trying to sign in again; says nothing about whether the account exists. */
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /** Rounded up, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
