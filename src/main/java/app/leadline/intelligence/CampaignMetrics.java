package app.leadline.intelligence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What campaigns came to with a lead.
 *
 * @param participated distinct campaigns with a participation of the lead
 * @param sent campaign messages that Telegram accepted for the lead
 * @param received incoming messages whose newest preceding outgoing message in the same conversation is a campaign message
 * @param answered campaign messages with at least one response before the next campaign message
 * @param averageResponse mean of first response minus campaign message, over the answered ones; empty when none was answered
 */
public record CampaignMetrics(
        long participated, long sent, long received, long answered, Optional<Duration> averageResponse) {

    /** Between 0 and 1; empty when none was sent. */
    public OptionalDouble responseRate() {
        return sent == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / sent);
    }
}
