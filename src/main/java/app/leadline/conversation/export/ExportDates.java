package app.leadline.conversation.export;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Both forms of dates: seconds since 1970, and, alone in old exports, a local time of the computer that made the export,
 * which the zone of whoever imports it stands in for.
 */
final class ExportDates {

    private static final Instant BEFORE_TELEGRAM = Instant.parse("2013-08-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final ZoneId zone;
    private final Instant latest;

    ExportDates(ZoneId zone, Instant now) {
        this.zone = zone;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    /** Null when neither is a time at which a message can have been written. */
    @Nullable
    Instant instant(@Nullable Long unixtime, @Nullable String local) {
        Instant instant = unixtime == null ? parsed(local) : seconds(unixtime);
        boolean possible = instant != null && instant.isAfter(BEFORE_TELEGRAM) && instant.isBefore(latest);
        return possible ? instant : null;
    }

    private static @Nullable Instant seconds(long unixtime) {
        try {
            return Instant.ofEpochSecond(unixtime);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private @Nullable Instant parsed(@Nullable String local) {
        try {
            return local == null
                    ? null
                    : LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
