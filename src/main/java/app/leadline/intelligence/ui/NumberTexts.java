package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Numbers as the reader writes them. */
record NumberTexts(ViewerTime time) {

    static final String DASH = "\u2013";

    private static final double MINUTES_PER_HOUR = 60;

    String whole(long number) {
        return NumberFormat.getIntegerInstance(time.locale()).format(number);
    }

    String plain(double number) {
        return NumberFormat.getNumberInstance(time.locale()).format(number);
    }

    String rate(CampaignMetrics found) {
        var rate = found.responseRate();
        return rate.isEmpty()
                ? DASH
                : NumberFormat.getPercentInstance(time.locale()).format(rate.getAsDouble());
    }

    String hours(Optional<Duration> duration) {
        return duration.map(this::hours).orElse(DASH);
    }

    String hours(Duration duration) {
        NumberFormat oneDecimal = NumberFormat.getNumberInstance(time.locale());
        oneDecimal.setMinimumFractionDigits(1);
        oneDecimal.setMaximumFractionDigits(1);
        return Texts.of("metrics.hours", oneDecimal.format(duration.toMinutes() / MINUTES_PER_HOUR));
    }

    String date(Optional<Instant> instant) {
        return instant.map(time::date).orElse(DASH);
    }

    List<String> money(List<Money> totals) {
        return totals.isEmpty()
                ? List.of(DASH)
                : totals.stream()
                        .map(total -> MoneyText.of(total, time.locale()))
                        .toList();
    }
}
