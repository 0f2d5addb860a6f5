package app.leadline.organization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"correct bear violin", "zwölf Zeichen", "четыре слова подряд", "x7#Kp!29-vQzL"})
    void longAndUnusualIsEnough(String password) {
        assertThatCode(() -> rules.check("password", password, "anna@example.com"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Sh0rt!,                 security.invalid.passwordShort",
        "elevenchars,            security.invalid.passwordShort",
        "Password1234,           security.invalid.passwordCommon",
        "aaaaaaaaaaaaaaa,        security.invalid.passwordCommon",
        "121212121212,           security.invalid.passwordCommon",
        "i am annakeller ok,     security.invalid.passwordName"
    })
    void whatIsGuessedFirstIsRefusedWithAReason(String password, String reason) {
        assertThatThrownBy(() -> rules.check("password", password, "annakeller@example.com"))
                .hasMessage("password: " + reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void whatWouldTakeLongToHashIsRefused(int length) {
        assertThatThrownBy(
                        () -> rules.check("password", "ab cd ef ".repeat(length).substring(0, length), "a@b.c"))
                .hasMessage("password: security.invalid.passwordLong");
    }
}
