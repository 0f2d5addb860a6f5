package app.leadline.campaign;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * {@code leadline.campaign.*}
 *
 * @param ahead for how long the messages of an account that wait for their turn, whoever wrote them, may keep it busy before campaigns add
 *     more; a plain number is seconds. So many at most are taken back when a campaign is paused
 * @param pause the least time between two looks at what is due, while something is
 * @param idle the longest time between two looks
 */
@ConfigurationProperties("leadline.campaign")
record CampaignSettings(
        @DefaultValue("5s") @DurationUnit(ChronoUnit.SECONDS)
        Duration ahead,

        @DefaultValue("500ms") Duration pause,
        @DefaultValue("30s") Duration idle) {

    private static final int LEAST = 5;
    private static final int MOST = 200;

    /**
     * How many messages may wait.
     *
     * @param pace the least time between two messages of the account
     */
    int room(Duration pace) {
        return pace.isPositive() ? (int) Math.clamp(ahead.dividedBy(pace), LEAST, MOST) : MOST;
    }
}
