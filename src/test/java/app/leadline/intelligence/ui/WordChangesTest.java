package app.leadline.intelligence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One deal is open. | One deal is open. | One deal is open.
            One deal is open since Monday. | Two deals are open since Monday. | [-One deal is-]{+Two deals are+} open since Monday.
            It was won. | It was won on Monday. | It was won{+ on Monday+}.
            Answer it today. | Answer it. | Answer it[- today-].
            今天下雨 | 明天下雨 | [-今天下雨-]{+明天下雨+}
            """)
    void wordsThatAreGoneStandBeforeThoseThatCameInTheirPlace(String before, String after, String expected) {
        assertThat(marked(before, after)).isEqualTo(expected);
    }

    @Test
    void sentencesThatShareLittleAreTwoSentences() {
        assertThat(marked("Answer the message of Monday.", "Move the deal on or close it."))
                .isEqualTo("[-Answer the message of Monday.-]{+Move the deal on or close it.+}");
    }

    @Test
    void allOfASentenceIsNewOrGone() {
        assertThat(marked("", "A call.")).isEqualTo("{+A call.+}");
        assertThat(marked("A call.", "")).isEqualTo("[-A call.-]");
        assertThat(WordChanges.between("", "")).isEmpty();
    }

    @Test
    void nothingOfEitherTellingIsLost() {
        String before = "مرحبا، هل السعر 20 يورو؟";
        String after = "مرحبا! السعر 30 يورو.";

        assertThat(only(before, after, WordChanges.Kind.NEW)).isEqualTo(before);
        assertThat(only(before, after, WordChanges.Kind.GONE)).isEqualTo(after);
    }

    private static String only(String before, String after, WordChanges.Kind without) {
        return WordChanges.between(before, after).stream()
                .filter(piece -> piece.kind() != without)
                .map(WordChanges.Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(String before, String after) {
        return WordChanges.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text() + "-]";
                    case NEW -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }
}
