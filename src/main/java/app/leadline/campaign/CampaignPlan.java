package app.leadline.campaign;

import app.leadline.telegram.TelegramAccountId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How and when a campaign is sent.
 *
 * @param account one of the sender's; null while that is open
 * @param zone of the start, and of leads whose country does not tell
 * @param startsAt by the clock of the zone; null when somebody starts it by hand
 * @param quiet null when messages may come at any time
 */
public record CampaignPlan(
        @Nullable TelegramAccountId account,
        ZoneId zone,
        @Nullable LocalDateTime startsAt,
        @Nullable QuietHours quiet) {}
