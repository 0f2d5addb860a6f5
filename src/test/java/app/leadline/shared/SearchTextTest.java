package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void whatCannotBeTypedIsNotSearchedFor() {
        assertThat(SearchText.clean(" a\u0000b\n\ud83d ")).isEqualTo("a b");
        assertThat(SearchText.isTypable("a b 😀")).isTrue();
        assertThat(SearchText.isTypable("a\u0000b")).isFalse();
    }

    @Test
    void noCharacterIsCutInHalf() {
        String text = SearchText.clean("😀".repeat(200));

        assertThat(text.codePointCount(0, text.length())).isEqualTo(SearchText.LIMIT);
        assertThat(text).endsWith("😀");
    }

    @Test
    void wordsAreInLowerCaseAndNotTooMany() {
        assertThat(SearchText.words("  House   BLEND ")).containsExactly("house", "blend");
        assertThat(SearchText.words("")).isEmpty();
        assertThat(SearchText.words("a ".repeat(50))).hasSize(SearchText.WORD_LIMIT);
    }

    @Test
    void whatStandsForAnythingInSqlStandsForItself() {
        assertThat(SearchText.anywhere("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(SearchText.beginning("50%")).isEqualTo("50\\%%");
        assertThat(SearchText.literally("a_b")).isEqualTo("a\\_b");
    }
}
