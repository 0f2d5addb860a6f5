package app.leadline.security;

import app.leadline.organization.Credentials;
import app.leadline.shared.MemberId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.CookieTheftException;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;

/**
 * Browsers that stay signed in. The cookie holds a series and a token that is exchanged with each use, so that a copied
 * cookie is noticed: its token is one that has been used already. Stored are hashes only, and the last token is accepted
 * for a moment longer, because a browser that opens five tabs sends the same cookie five times.
 */
final class RememberedLogins extends AbstractRememberMeServices {

    private static final Logger log = LoggerFactory.getLogger(RememberedLogins.class);
    static final String COOKIE = "LEADLINE_REMEMBER";
    private static final Duration SAME_MOMENT = Duration.ofSeconds(30);
    private static final int SERIES_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Clock clock;
    private final Duration validity;
    private final SecureRandom random = new SecureRandom();

    RememberedLogins(
            String key,
            UserDetailsService accounts,
            JdbcClient jdbc,
            Credentials credentials,
            Clock clock,
            Duration validity) {
        super(key, accounts);
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.clock = clock;
        this.validity = validity;
        setCookieName(COOKIE);
        setTokenValiditySeconds((int) validity.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    private record Remembered(
            MemberId member, String hash, @Nullable String previous, Instant usedAt) {}

    /** Without this a stolen cookie would be answered with an error page instead of the login page. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        try {
            return super.autoLogin(request, response);
        } catch (CookieTheftException e) {
            log.warn("a remembered login was used twice; every browser of that member has to sign in again");
            return null;
        }
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        forgetOld();
        if (!(login.getPrincipal() instanceof SignedInUser user)) {
            return;
        }
        String series = random(SERIES_BYTES);
        String token = random(TOKEN_BYTES);
        jdbc.sql("insert into remembered_login (series, member_id, token_hash, used_at) values (?, ?, ?, ?)")
                .params(series, user.member().value(), Hashes.sha256(token), Timestamp.from(clock.instant()))
                .update();
        setCookie(new String[] {series, token}, getTokenValiditySeconds(), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("not a series and a token");
        }
        String series = cookie[0];
        String presented = Hashes.sha256(cookie[1]);
        Remembered known = find(series);
        if (known.usedAt().plus(validity).isBefore(clock.instant())) {
            throw new RememberMeAuthenticationException("remembered for too long");
        }
        if (presented.equals(known.hash())) {
            exchange(series, presented, request, response);
        } else if (!presented.equals(known.previous())
                || known.usedAt().plus(SAME_MOMENT).isBefore(clock.instant())) {
            forget(known.member());
            throw new CookieTheftException("a used token came back");
        }
        return credentials
                .of(known.member())
                .map(SignedInUser::new)
                .orElseThrow(() -> new RememberMeAuthenticationException("no longer a member"));
    }

    private Remembered find(String series) {
        return jdbc.sql(
                        "select member_id, token_hash, previous_token_hash, used_at from remembered_login where series = ?")
                .param(series)
                .query((rs, row) -> new Remembered(
                        new MemberId(rs.getLong(1)),
                        Objects.requireNonNull(rs.getString(2)),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
                .optional()
                .orElseThrow(() -> new RememberMeAuthenticationException("not remembered"));
    }

    /** Of several requests with the same token one exchanges it; the others keep the cookie that one sets. */
    private void exchange(String series, String presented, HttpServletRequest request, HttpServletResponse response) {
        String token = random(TOKEN_BYTES);
        int exchanged = jdbc.sql("""
                        update remembered_login set token_hash = ?, previous_token_hash = ?, used_at = ?
                        where series = ? and token_hash = ?""")
                .params(Hashes.sha256(token), presented, Timestamp.from(clock.instant()), series, presented)
                .update();
        if (exchanged == 1) {
            setCookie(new String[] {series, token}, getTokenValiditySeconds(), request, response);
        }
    }

    /** Signing out forgets this browser, not the others. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String cookie = extractRememberMeCookie(request);
        if (cookie != null && !cookie.isEmpty()) {
            forgetSeries(cookie);
        }
        super.logout(request, response, authentication);
    }

    private void forgetSeries(String cookie) {
        try {
            jdbc.sql("delete from remembered_login where series = ?")
                    .param(decodeCookie(cookie)[0])
                    .update();
        } catch (InvalidCookieException e) {
            log.debug("not a cookie of ours");
        }
    }

    /** Every browser of the member has to sign in again. */
    void forget(MemberId member) {
        jdbc.sql("delete from remembered_login where member_id = ?")
                .param(member.value())
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from remembered_login where used_at < ?")
                .param(Timestamp.from(clock.instant().minus(validity)))
                .update();
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
