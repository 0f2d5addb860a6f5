package app.leadline.campaign;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code leadline.campaign.*}
 *
 * @param ahead how many messages of an account, whoever wrote them, may wait for their turn before campaigns add more: so many at most
 *     are taken back when a campaign is paused
 * @param pause the least time between two looks at what is due, while something is
 * @param idle the longest time between two looks
 */
@ConfigurationProperties("leadline.campaign")
record CampaignSettings(
        @DefaultValue("5") int ahead,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("30s") Duration idle) {}
