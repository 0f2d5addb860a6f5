package app.leadline.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as people read and write it in their language: {@code €18,400.00}, {@code 18.400,00 €}. */
public final class MoneyText {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234");

    /** Spaces of any width, and the apostrophe of Switzerland: they only group. */
    private static final Pattern SPACING = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'\\u2019]");

    private static final Pattern LETTER_BEFORE_NUMBER = Pattern.compile("(\\p{L})(?=\\d)");

    /** The same text whichever way a mark is meant, since three digits follow a mark that groups. */
    private static final Pattern PLAIN = Pattern.compile("(\\d+)(?:[.,](\\d{1,2}|\\d{4,}))?");

    private MoneyText() {}

    /** With the sign of the currency; a code that stands for one keeps a distance that does not break. */
    public static String of(Money money, Locale reader) {
        NumberFormat format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(money.currency());
        String text = digits(format, money.currency()).format(money.amount());
        return LETTER_BEFORE_NUMBER.matcher(text).replaceAll("$1\u00a0");
    }

    /** The amount alone, as {@link #parse} reads it. */
    public static String amount(Money money, Locale reader) {
        return digits(NumberFormat.getNumberInstance(reader), money.currency()).format(money.amount());
    }

    /**
     * Reads an amount in the notation of the writer; code or sign of the currency may stand beside it.
     *
     * @throws InvalidInput for "amount", with an example that would be right
     */
    public static Money parse(String text, Currency currency, Locale writer) {
        String number = SPACING.matcher(withoutCurrency(text, currency, writer)).replaceAll("");
        DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(writer);
        String grouping = Pattern.quote(String.valueOf(marks.getGroupingSeparator()));
        String point = Pattern.quote(String.valueOf(marks.getDecimalSeparator()));
        Matcher local = Pattern.compile("(\\d{1,3}(?:" + grouping + "\\d{3})*|\\d+)(?:" + point + "(\\d+))?")
                .matcher(number);
        Matcher plain = PLAIN.matcher(number);
        if (local.matches()) {
            return money(local.group(1).replaceAll(grouping, ""), local.group(2), currency, writer);
        }
        if (plain.matches()) {
            return money(plain.group(1), plain.group(2), currency, writer);
        }
        throw new InvalidInput("amount", "shared.invalid.amount", example(currency, writer));
    }

    private static Money money(
            String whole, @org.jspecify.annotations.Nullable String fraction, Currency currency, Locale writer) {
        int digits = Money.digits(currency);
        BigDecimal amount = new BigDecimal(fraction == null ? whole : whole + "." + fraction);
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new InvalidInput(
                    "amount",
                    digits == 0 ? "shared.invalid.amountWhole" : "shared.invalid.amountDigits",
                    currency.getCurrencyCode(),
                    digits,
                    example(currency, writer));
        }
        if (amount.precision() - amount.scale() > Money.DIGITS_LIMIT) {
            throw new InvalidInput("amount", "shared.invalid.amountTooLarge", Money.DIGITS_LIMIT);
        }
        return new Money(amount.stripTrailingZeros(), currency);
    }

    private static String withoutCurrency(String text, Currency currency, Locale writer) {
        return text.replace(currency.getCurrencyCode(), "")
                .replace(currency.getSymbol(writer), "")
                .strip();
    }

    private static String example(Currency currency, Locale writer) {
        int digits = Money.digits(currency);
        BigDecimal half = digits == 0 ? BigDecimal.ZERO : new BigDecimal("0.5");
        return amount(new Money(EXAMPLE.add(half), currency), writer);
    }

    private static NumberFormat digits(NumberFormat format, Currency currency) {
        if (format instanceof DecimalFormat decimal) {
            decimal.setMinimumFractionDigits(Money.digits(currency));
            decimal.setMaximumFractionDigits(Money.digits(currency));
        }
        return format;
    }
}
