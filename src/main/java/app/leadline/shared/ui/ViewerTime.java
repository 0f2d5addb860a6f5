package app.leadline.shared.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in the zone and language of the person who looks at them. */
public record ViewerTime(ZoneId zone, Locale locale) {

    /** From the browser behind the UI; UTC until the browser has told its zone. */
    public static ViewerTime of(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        String zone = details == null ? null : details.getTimeZoneId();
        return new ViewerTime(zoneOf(zone), ui.getLocale());
    }

    private static ZoneId zoneOf(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** 09:05 */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
    }

    /** 22 Nov 2026 */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    /** Sunday, 22 November 2026 at 09:05:12, for a tooltip. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
