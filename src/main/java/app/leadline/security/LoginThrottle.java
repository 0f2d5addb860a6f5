package app.leadline.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A wait that doubles with every failed sign-in, per account and per client address. Kept in the database, so that a
 * restart or a second node does not forget; unknown accounts wait like known ones.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LoginThrottle {

    private static final int LONGEST_SHIFT = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecuritySettings settings;

    LoginThrottle(JdbcClient jdbc, Clock clock, SecuritySettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    private record Attempts(int failures, Instant blockedUntil) {}

    /**
     * Counts an attempt as failed before the password is looked at: of a hundred at the same time, only the free ones get
     * through. {@link #succeeded} takes it back.
     *
     * @throws TooManyAttempts when it is too early for another one; that does not make the wait longer
     */
    void attempt(String account, String address) {
        // Databases round what is finer, also up: a wait of nothing would end in the future.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        forgetOld(now);
        // Always in this order, so that two attempts do not wait for each other.
        Attempts ofAccount = locked(accountSubject(account), now);
        Attempts ofAddress = locked(addressSubject(address), now);
        Duration wait = longer(
                waitOf(ofAccount, settings.freeAttempts(), now),
                waitOf(ofAddress, settings.freeAttemptsPerAddress(), now));
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        save(accountSubject(account), ofAccount.failures() + 1, settings.freeAttempts(), now);
        save(addressSubject(address), ofAddress.failures() + 1, settings.freeAttemptsPerAddress(), now);
    }

    /** The account starts anew; the address only gets this attempt back: one good sign-in must not cover for a hundred guesses. */
    void succeeded(String account, String address) {
        jdbc.sql("delete from login_attempt where subject = ?")
                .param(accountSubject(account))
                .update();
        jdbc.sql(
                        "update login_attempt set failures = failures - 1, blocked_until = tried_at where subject = ? and failures > 0")
                .param(addressSubject(address))
                .update();
    }

    private Attempts locked(String subject, Instant now) {
        jdbc.sql(
                        "insert into login_attempt (subject, failures, tried_at, blocked_until) values (?, 0, ?, ?) on conflict do nothing")
                .params(subject, Timestamp.from(now), Timestamp.from(now))
                .update();
        return jdbc.sql("select failures, blocked_until from login_attempt where subject = ? for update")
                .param(subject)
                .query((rs, row) ->
                        new Attempts(rs.getInt(1), rs.getTimestamp(2).toInstant()))
                .single();
    }

    private void save(String subject, int failures, int free, Instant now) {
        Duration wait = waitAfter(failures, free);
        jdbc.sql("update login_attempt set failures = ?, tried_at = ?, blocked_until = ? where subject = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(now.plus(wait)), subject)
                .update();
    }

    /** 1, 2, 4, 8 … seconds from the last free attempt on. */
    private Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free, LONGEST_SHIFT));
        return doubled.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : doubled;
    }

    /** Nothing as long as attempts are free: what stands there is then only when somebody tried, who may have come after this one. */
    private static Duration waitOf(Attempts attempts, int free, Instant now) {
        Instant until = attempts.blockedUntil();
        return attempts.failures() >= free && until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private void forgetOld(Instant now) {
        jdbc.sql("delete from login_attempt where tried_at < ?")
                .param(Timestamp.from(now.minus(settings.forgetAttemptsAfter())))
                .update();
    }

    private static String accountSubject(String account) {
        return Hashes.sha256("account:" + account.strip().toLowerCase(Locale.ROOT));
    }

    private static String addressSubject(String address) {
        return Hashes.sha256("address:" + address);
    }
}
