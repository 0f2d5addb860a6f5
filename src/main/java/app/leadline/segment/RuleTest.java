package app.leadline.segment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * What a condition asks at one moment.
 *
 * @param values those of the {@link Condition}, which have been checked
 * @param now what relative dates count from
 * @param zone whose days are meant
 */
public record RuleTest(Operator operator, List<String> values, Instant now, ZoneId zone) {

    static RuleTest of(Condition condition, Instant now, ZoneId zone) {
        return new RuleTest(condition.operator(), condition.values(), now, zone);
    }

    /** The same test with the operator of which its own is the opposite. */
    public RuleTest positive() {
        return new RuleTest(operator.positive(), values, now, zone);
    }

    public RuleTest with(List<String> others) {
        return new RuleTest(operator, others, now, zone);
    }

    /** As it is compared: in lower case. */
    public String text() {
        return values.getFirst().toLowerCase(Locale.ROOT);
    }

    public BigDecimal number(int index) {
        return new BigDecimal(values.get(index));
    }

    public LocalDate day(int index) {
        return LocalDate.parse(values.get(index));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** How many days a relative operator means. */
    public int days() {
        return Integer.parseInt(values.getFirst());
    }

    /** So many days from now, as a parameter. */
    OffsetDateTime away(int days) {
        return now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime now(ZoneOffset offset) {
        return now.atOffset(offset);
    }

    /** When a day begins, as a parameter. */
    OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
