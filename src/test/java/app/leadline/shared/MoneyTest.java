package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"EUR, 18400, EUR 18400.00", "JPY, 1850000, JPY 1850000", "KWD, 1.5, KWD 1.500", "EUR, 0, EUR 0.00"})
    void anAmountHasTheDigitsOfItsCurrency(String currency, BigDecimal amount, String canonical) {
        assertThat(Money.of(amount, currency)).hasToString(canonical);
        assertThat(Money.read(canonical)).contains(Money.of(amount, currency));
    }

    @Test
    void anAmountWithMoreDigitsIsNone() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("1.5"), "JPY")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"'EUR 1'", "'EUR 1.5'", "'XYZ 1.00'", "'1.00 EUR'", "'EUR 1,00'", "'Deal over EUR 1.00'", "''"})
    void onlyCanonicalTextIsReadBack(String text) {
        assertThat(Money.read(text)).isEmpty();
    }

    @Test
    void moneyIsShownAsTheReaderWritesIt() {
        Money euros = Money.of(new BigDecimal("18400.5"), "EUR");
        Money yen = Money.of(new BigDecimal("1850000"), "JPY");

        assertThat(MoneyText.of(euros, Locale.ENGLISH)).isEqualTo("€18,400.50");
        assertThat(MoneyText.of(euros, Locale.GERMAN).replace('\u00a0', ' ')).isEqualTo("18.400,50 €");
        assertThat(MoneyText.of(yen, Locale.ENGLISH)).isEqualTo("¥1,850,000");
        assertThat(MoneyText.amount(euros, Locale.GERMAN)).isEqualTo("18.400,50");
    }

    @ParameterizedTest
    @CsvSource({
        "en, EUR, '18,400', 18400",
        "en, EUR, '18,400.5', 18400.5",
        "en, EUR, 18400.50, 18400.5",
        "en, EUR, '18 400', 18400",
        "en, EUR, '€ 1,200', 1200",
        "en, EUR, '1200 EUR', 1200",
        "en, EUR, '12,5', 12.5",
        "en, EUR, 10.00, 10",
        "de, EUR, 18.400, 18400",
        "de, EUR, '18.400,50', 18400.5",
        "de, EUR, 18400.50, 18400.5",
        "de, EUR, '18.400,50 €', 18400.5",
        "de, CHF, 18’400, 18400",
        "en, KWD, 1.234, 1.234",
        "de, KWD, '1,234', 1.234",
        "en, JPY, '1,850,000', 1850000",
        "en, JPY, 1850000.00, 1850000",
        "en, EUR, 0, 0"
    })
    void anAmountIsReadAsItsWriterMeansIt(String language, String currency, String text, BigDecimal amount) {
        Money read = MoneyText.parse(text, Currency.getInstance(currency), Locale.of(language));

        assertThat(read).isEqualTo(Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "en, EUR, '', shared.invalid.amount, '1,234.50'",
        "en, EUR, lots, shared.invalid.amount, '1,234.50'",
        "en, EUR, '1,23,456', shared.invalid.amount, '1,234.50'",
        "en, EUR, -5, shared.invalid.amount, '1,234.50'",
        "en, EUR, 5 USD, shared.invalid.amount, '1,234.50'",
        "en, EUR, 1.234, shared.invalid.amountDigits, '1,234.50'",
        "de, EUR, '1,234', shared.invalid.amountDigits, '1.234,50'",
        "en, JPY, 1.5, shared.invalid.amountWhole, '1,234'",
        "en, KWD, 1.2345, shared.invalid.amountDigits, '1,234.500'"
    })
    void whatIsNoAmountIsRefusedWithOneThatIs(
            String language, String currency, String text, String message, String example) {
        assertThatThrownBy(() -> MoneyText.parse(text, Currency.getInstance(currency), Locale.of(language)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems().getFirst().field()).isEqualTo("amount");
                    assertThat(refused.sentence().key()).isEqualTo(message);
                    assertThat(refused.sentence().arguments().getLast()).isEqualTo(example);
                });
    }

    @Test
    void anAmountThatTheDatabaseHasNoRoomForIsRefused() {
        assertThatThrownBy(() -> MoneyText.parse("1" + "0".repeat(15), Currency.getInstance("EUR"), Locale.ENGLISH))
                .isInstanceOf(InvalidInput.class);
        assertThat(MoneyText.parse("9".repeat(15) + ".99", Currency.getInstance("EUR"), Locale.ENGLISH))
                .isEqualTo(Money.of(new BigDecimal("999999999999999.99"), "EUR"));
    }

    @Test
    void currenciesOfTheCountriesOfTodayAreOffered() {
        assertThat(Money.currencies())
                .extracting(Currency::getCurrencyCode)
                .contains("EUR", "USD", "JPY", "CHF", "KWD")
                .doesNotContain("DEM", "XAU", "XXX");
    }
}
