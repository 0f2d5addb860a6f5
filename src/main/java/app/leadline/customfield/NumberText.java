package app.leadline.customfield;

import app.leadline.shared.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as text: up to 15 digits before the point and 6 after it. */
final class NumberText {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,6})?");

    /** One comma and three digits may be a thousand and may be a thousandth: nobody can tell. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private static final BigDecimal EXAMPLE = new BigDecimal("42.5");

    private NumberText() {}

    static String canonical(FieldDefinition field, String text) {
        BigDecimal number = read(text).orElseThrow(() -> refusal(field));
        if (below(number, field.min()) || below(field.max(), number)) {
            throw refusal(field);
        }
        return plain(number);
    }

    /** Empty when the text is not a decimal number, or one that cannot be told. */
    static Optional<BigDecimal> read(String text) {
        String number = text.strip().replace('\u2212', '-');
        return DECIMAL.matcher(number).matches() && !AMBIGUOUS.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static InvalidInput refusal(FieldDefinition field) {
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (min != null && max != null) {
            return field.refusal("customfield.invalid.numberBetween", min, max, between(min, max));
        }
        if (min != null) {
            return field.refusal("customfield.invalid.numberFrom", min, below(EXAMPLE, min) ? min : EXAMPLE);
        }
        if (max != null) {
            return field.refusal("customfield.invalid.numberUpTo", max, below(max, EXAMPLE) ? max : EXAMPLE);
        }
        return field.refusal("customfield.invalid.number", EXAMPLE);
    }

    private static BigDecimal between(BigDecimal min, BigDecimal max) {
        BigDecimal part = max.subtract(min).multiply(new BigDecimal("0.425"));
        BigDecimal example = min.add(part).setScale(1, RoundingMode.HALF_UP);
        return below(example, min) || below(max, example) ? min : example;
    }

    private static boolean below(@Nullable BigDecimal number, @Nullable BigDecimal bound) {
        return number != null && bound != null && number.compareTo(bound) < 0;
    }
}
