package app.leadline.intelligence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDirectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24/11, 10:30",
                "Wants 60 bags.",
                "\u0644\u064a\u0644\u0649 \u062d\u062f\u0651\u0627\u062f wants 60 bags for 1,200 EUR.",
                "Call \u05dc\u05d9\u05d0\u05d5\u05e8 \u05db\u05d4\u05df.",
                "Wrote \u201c\u0646\u062e\u0633\u0631 \u0633\u0627\u0639\u062a\u064a\u0646 \u0643\u0644 \u064a\u0648\u0645 \u0628\u0633\u0628\u0628 \u0627\u0644\u0622\u0644\u0629\u201d"
            })
    void aSentenceReadsFromTheLeftAlsoWithANameOrAQuotationThatDoesNot(String sentence) {
        assertThat(ReadingDirection.rightToLeft(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0646\u062e\u0633\u0631 \u0633\u0627\u0639\u062a\u064a\u0646 \u0643\u0644 \u064a\u0648\u0645",
                "CM-200 \u05e2\u05d5\u05dc\u05d4 1,200 EUR \u05d5\u05de\u05d2\u05d9\u05e2 \u05d1\u05d9\u05d5\u05dd \u05e8\u05d0\u05e9\u05d5\u05df",
                "\u0643\u062a\u0628\u062a \u0644\u064a\u0644\u0649 \u201cwe lose two hours a day to the old machine\u201d"
            })
    void aSentenceReadsFromTheRightAlsoWithWordsThatDoNot(String sentence) {
        assertThat(ReadingDirection.rightToLeft(sentence)).isTrue();
    }
}
