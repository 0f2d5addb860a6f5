package app.leadline.campaign;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When nothing is sent, by the clock on the lead's wall. May go over midnight. */
public record QuietHours(LocalTime from, LocalTime until) {

    private static final int MINUTES_PER_HOUR = 60;

    /** @return the same instant, or when the quiet hours end that it falls into */
    public Instant notBefore(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = from.isAfter(until);
        boolean quiet = overMidnight
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return instant;
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return there.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(until)
                .atZone(zone)
                .toInstant();
    }

    int fromMinutes() {
        return minutes(from);
    }

    int untilMinutes() {
        return minutes(until);
    }

    static QuietHours ofMinutes(int from, int until) {
        return new QuietHours(time(from), time(until));
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
    }
}
