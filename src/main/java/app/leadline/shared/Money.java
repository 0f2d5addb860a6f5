package app.leadline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount of one currency, with as many digits after the point as the currency has: 2 for EUR, 0 for JPY, 3 for KWD. As
 * an argument of a {@link Sentence} it is shown in the notation of the reader.
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Digits before the point that the database has room for. */
    public static final int DIGITS_LIMIT = 15;

    private static final Pattern CANONICAL = Pattern.compile("([A-Z]{3}) (-?\\d{1,15}(?:\\.\\d{1,4})?)");

    /** @throws ArithmeticException when the amount has more digits after the point than the currency */
    public Money {
        amount = amount.setScale(digits(currency), RoundingMode.UNNECESSARY);
    }

    /** @param currency ISO 4217 code */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** How many digits after the point an amount of the currency has. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    /** The currencies that are legal tender somewhere today. */
    public static Set<Currency> currencies() {
        return Currencies.TODAY;
    }

    /** Reads what {@link #toString()} wrote; empty for any other text. */
    public static Optional<Money> read(String text) {
        Matcher parts = CANONICAL.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(parts.group(2));
        return Currencies.named(parts.group(1))
                .filter(currency -> amount.scale() == digits(currency))
                .map(currency -> new Money(amount, currency));
    }

    /** Canonical, for history: {@code EUR 18400.00}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }

    private static final class Currencies {

        static final Set<Currency> TODAY = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(country -> Optional.ofNullable(Currency.getInstance(Locale.of("", country))))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());

        static Optional<Currency> named(String code) {
            return Currency.getAvailableCurrencies().stream()
                    .filter(known -> known.getCurrencyCode().equals(code))
                    .findFirst();
        }
    }
}
