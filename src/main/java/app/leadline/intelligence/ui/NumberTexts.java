package app.leadline.intelligence.ui;

import app.leadline.intelligence.CampaignMetrics;
import app.leadline.shared.Money;
import app.leadline.shared.MoneyText;
import app.leadline.shared.ui.Texts;
import app.leadline.shared.ui.ViewerTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers as the reader writes them. */
record NumberTexts(ViewerTime time) {

    static final String DASH = "\u2013";

    private static final BigDecimal MILLIS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());
    private static final double LEAST = 0.01;

    String whole(long number) {
        return NumberFormat.getIntegerInstance(time.locale()).format(number);
    }

    String plain(double number) {
        return NumberFormat.getNumberInstance(time.locale()).format(number);
    }

    /** All and nothing only where that is so: 1 of 300 is not 0 %, 299 of 300 are not 100 %. */
    String rate(CampaignMetrics found) {
        OptionalDouble known = found.responseRate();
        if (known.isEmpty()) {
            return DASH;
        }
        double rate = known.getAsDouble();
        NumberFormat percent = NumberFormat.getPercentInstance(time.locale());
        if (rate > 0 && rate < LEAST) {
            return "<" + percent.format(LEAST);
        }
        if (rate < 1 && rate > 1 - LEAST) {
            return ">" + percent.format(1 - LEAST);
        }
        return percent.format(rate);
    }

    String hours(Optional<Duration> duration) {
        return duration.map(this::hours).orElse(DASH);
    }

    String hours(Duration duration) {
        BigDecimal hours = BigDecimal.valueOf(duration.toMillis()).divide(MILLIS_PER_HOUR, 1, RoundingMode.HALF_UP);
        NumberFormat oneDecimal = NumberFormat.getNumberInstance(time.locale());
        oneDecimal.setMinimumFractionDigits(1);
        oneDecimal.setMaximumFractionDigits(1);
        return Texts.of("metrics.hours", oneDecimal.format(hours));
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
