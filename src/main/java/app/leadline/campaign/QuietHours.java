package app.leadline.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;

/** When nothing is sent, by the clock on the lead's wall. May go over midnight. */
public record QuietHours(LocalTime from, LocalTime until) {

    private static final int MINUTES_PER_HOUR = 60;

    /** @return the same instant, or when the quiet hours end that it falls into */
    public Instant notBefore(Instant instant, ZoneId zone) {
        return quiet(instant.atZone(zone).toLocalTime()) ? next(until, instant, zone) : instant;
    }

    /** @return when the next quiet hours begin after an instant that is in none */
    public Instant notAfter(Instant instant, ZoneId zone) {
        return next(from, instant, zone);
    }

    private boolean quiet(LocalTime time) {
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    /** When the clock on the wall shows this time next, or passes it because clocks go forward. Where they go back it is shown twice. */
    private static Instant next(LocalTime time, Instant after, ZoneId zone) {
        LocalDate today = after.atZone(zone).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .map(day -> day.atTime(time))
                .flatMap(shown -> shows(shown, zone))
                .filter(instant -> instant.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Instant> shows(LocalDateTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty()
                ? Stream.of(rules.getTransition(time).getInstant())
                : offsets.stream().map(time::toInstant);
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
