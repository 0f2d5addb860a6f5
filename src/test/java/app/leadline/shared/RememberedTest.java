package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a count is good for. */
class RememberedTest {

    private static final String CAMPAIGN = "Spring";

    private final TestClock clock = new TestClock();
    private final Remembered<String, String> counts = new Remembered<>(clock);

    @Test
    void whatDoesNotChangeIsCountedAgainAfterFiveSeconds() {
        counted("ten", 10);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(counts.of(CAMPAIGN)).contains("ten");
        clock.advance(Duration.ofMillis(1));
        assertThat(counts.of(CAMPAIGN)).isEmpty();
    }

    @Test
    void whatHasChangedIsCountedAgainAtOnce() {
        counted("ten thousand", 10_000);
        counts.changed("Autumn");
        assertThat(counts.of(CAMPAIGN)).contains("ten thousand");
        counts.changed(CAMPAIGN);
        assertThat(counts.of(CAMPAIGN)).isEmpty();
    }

    @Test
    void aLargeOneThatChangesAllTheTimeIsCountedOnceInAWhile() {
        counted("a hundred thousand", 100_000);
        counts.changed(CAMPAIGN);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(counts.of(CAMPAIGN)).contains("a hundred thousand");
        clock.advance(Duration.ofMillis(1));
        assertThat(counts.of(CAMPAIGN)).isEmpty();
    }

    @Test
    void whatChangesWhileItIsCountedCountsAsChanged() {
        long before = counts.before();
        counts.changed(CAMPAIGN);
        counts.keep(CAMPAIGN, "perhaps eleven", 11, before);

        assertThat(counts.of(CAMPAIGN)).isEmpty();
    }

    private void counted(String value, long rows) {
        counts.keep(CAMPAIGN, value, rows, counts.before());
    }
}
