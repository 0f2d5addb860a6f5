package app.leadline.organization;

import java.time.Instant;

/**
 * Lets a new person choose a password, once. It exists only here: what is stored is a hash.
 *
 * @param token 256 random bits
 */
public record OneTimeLink(String email, String token, Instant expiresAt) {

    /** Relative to where the application is served. */
    public String path() {
        return "welcome/" + token;
    }

    /** Without the token, so that it does not reach a log. */
    @Override
    public String toString() {
        return "OneTimeLink[" + email + ", until " + expiresAt + "]";
    }
}
