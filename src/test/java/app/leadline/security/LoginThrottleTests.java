package app.leadline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.leadline.organization.Team;
import app.leadline.support.OnH2;
import app.leadline.support.OnPostgres;
import app.leadline.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class LoginThrottleTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    LoginThrottle throttle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock time;

    String account = Team.address("guessed");

    @BeforeEach
    void aClockAsFineAsARealOne() {
        time.set(Instant.parse("2026-11-22T10:00:00.123456789Z"));
    }

    @Test
    void fiveAttemptsAreFreeThenTheWaitDoubles() {
        fail(5);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32}) {
            assertThat(waitSeconds()).isEqualTo(seconds);
            time.advance(Duration.ofSeconds(seconds));
            fail(1);
        }
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            fail(1);
            time.advance(Duration.ofMinutes(15));
        }
        fail(1);

        assertThat(waitSeconds()).isEqualTo(900);
    }

    @Test
    void tryingDuringTheWaitDoesNotMakeItLonger() {
        fail(5);
        IntStream.range(0, 20).forEach(i -> waitSeconds());

        assertThat(waitSeconds()).isEqualTo(1);
    }

    @Test
    void aSignInThatWorksStartsTheAccountAnew() {
        fail(4);
        String address = address();
        throttle.attempt(account, address);
        throttle.succeeded(account, address);

        fail(4);
        assertThatCode(() -> throttle.attempt(account, address())).doesNotThrowAnyException();
    }

    @Test
    void aDayOfQuietForgets() {
        fail(12);
        time.advance(Duration.ofDays(1).plusSeconds(1));

        assertThatCode(() -> fail(5)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsToo() {
        String address = address();
        for (int i = 0; i < 20; i++) {
            throttle.attempt(Team.address("somebody"), address);
        }

        assertThatThrownBy(() -> throttle.attempt(Team.address("somebody"), address))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.attempt(Team.address("somebody"), address()))
                .doesNotThrowAnyException();
    }

    @Test
    void anAccountOfOnesOwnDoesNotWashAnAddressClean() {
        String address = address();
        String own = Team.address("own");
        for (int i = 0; i < 19; i++) {
            throttle.attempt(Team.address("somebody"), address);
            throttle.attempt(own, address);
            throttle.succeeded(own, address);
        }
        throttle.attempt(Team.address("somebody"), address);

        assertThatThrownBy(() -> throttle.attempt(Team.address("somebody"), address))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void ofManyAttemptsAtTheSameTimeOnlyTheFreeOnesGetThrough() throws Exception {
        AtomicInteger through = new AtomicInteger();
        Callable<Void> attempt = () -> {
            try {
                throttle.attempt(account, address());
                through.incrementAndGet();
            } catch (TooManyAttempts wait) {
                return null;
            }
            return null;
        };
        throttle.attempt(account, address());
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(java.util.Collections.nCopies(24, attempt))) {
                result.get();
            }
        }

        assertThat(through.get()).isEqualTo(4);
    }

    @Test
    void whoeverIsWrittenDownAfterSomebodyWhoCameLaterIsNotRefused() {
        String office = address();
        time.advance(Duration.ofMillis(5));
        throttle.attempt(account, office);
        time.set(time.instant().minusMillis(5));

        assertThatCode(() -> throttle.attempt(Team.address("colleague"), office))
                .doesNotThrowAnyException();
    }

    @Test
    void neitherAccountNorAddressIsReadableInTheTable() {
        throttle.attempt(account, "203.0.113.77");

        List<String> subjects = jdbc.sql("select subject from login_attempt")
                .query(String.class)
                .list();
        assertThat(subjects).allSatisfy(subject -> assertThat(subject).matches("[0-9a-f]{64}"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            try {
                throttle.attempt(account, address());
            } catch (TooManyAttempts wait) {
                time.advance(Duration.ofSeconds(wait.seconds()));
                throttle.attempt(account, address());
            }
        }
    }

    private long waitSeconds() {
        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> throttle.attempt(account, address()));
        assertThat(refused).isNotNull();
        return refused.seconds();
    }

    private static String address() {
        return "address-" + System.nanoTime() + "-" + ADDRESSES.incrementAndGet();
    }
}

@OnH2
class LoginThrottleTestsOnH2 extends LoginThrottleTests {}

@OnPostgres
class LoginThrottleTestsOnPostgres extends LoginThrottleTests {}
