package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pay at https://evil.example/pay?x=1.            | https:evil.examplepay?x=1",
                "Look at www.evil.example, please                | www.evil.example",
                "Write to t.me/evil_bot                          | t.meevil_bot",
                "See (Evil.com) for more                         | evil.com",
                "Mail max@evil.example!                          | max@evil.example",
                "Ask @evil_support about it                      | @evil_support",
                "Call +41 79 123 45 67 or +41791234567           | +41791234567",
                "Send it to DE89 3704 0044 0532 0130 00 today    | de89370400440532013000",
                "[here](javascript:alert(1))                     | javascript:alert1"
            })
    void findsWhereATextWantsSomebodyToGo(String text, String contact) {
        assertThat(Contacts.in(text)).containsExactly(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offer a call on 25.11.2026 at 10:30.",
                "The deal is worth CHF 1,000,000.00, 12 % less than 2025.",
                "Answered 3 of 4 within 2.5 hours, e.g. today.",
                "Node.js and ASP.NET are what they use.",
                "Ask about step 3/4 of the trial."
            })
    void leavesNumbersAndNamesAlone(String text) {
        assertThat(Contacts.in(text)).isEmpty();
    }

    @Test
    void findsThemInSeveralTexts() {
        assertThat(Contacts.in(Arrays.asList("a@b.example", "@somebody")))
                .containsExactlyInAnyOrder("a@b.example", "@somebody");
    }
}
