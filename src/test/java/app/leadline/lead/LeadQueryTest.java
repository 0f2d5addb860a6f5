package app.leadline.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadQueryTest {

    private static final LeadQuery FULL = new LeadQuery(
            new LeadFilter(
                    "anna ~q.x & 50%",
                    Set.of(LeadStatus.BLOCKED, LeadStatus.ACTIVE),
                    Set.of(Priority.HIGH),
                    Set.of(new TagId(17), new TagId(3))),
            new LeadSort(LeadSort.By.NAME, true));

    @Test
    void isPrintedInTheSameWayEachTime() {
        assertThat(FULL.parameters())
                .isEqualTo(Map.of(
                        "status", "active_blocked",
                        "priority", "high",
                        "tag", "3_17",
                        "sort", "-name",
                        "q", "anna ~q.x & 50%"));
        assertThat(FULL.compact())
                .isEqualTo("status.active_blocked~priority.high~tag.3_17~sort.-name~q.anna ~q.x & 50%");
    }

    @Test
    void whatIsPrintedIsUnderstood() {
        assertThat(LeadQuery.of(FULL.parameters())).isEqualTo(FULL);
        assertThat(LeadQuery.ofCompact(FULL.compact())).isEqualTo(FULL);
        assertThat(LeadQuery.ofCompact(LeadQuery.ALL.compact())).isEqualTo(LeadQuery.ALL);
    }

    @Test
    void theWholeListHasAnEmptyUrlAndIsStillNamedOnTheWayToALead() {
        assertThat(LeadQuery.ALL.parameters()).isEmpty();
        assertThat(LeadQuery.ALL.compact()).isEqualTo("sort.-created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~~~",
                ".",
                "q",
                "sort.",
                "sort.--name",
                "status.' or 1=1",
                "tag.-1_0_99999999999999999999_x",
                "priority.urgent",
                "list.list",
                "status.ACTIVE;drop",
                "\u0000"
            })
    void hostileValuesAreIgnored(String compact) {
        assertThat(LeadQuery.ofCompact(compact)).isEqualTo(LeadQuery.ALL);
    }

    @Test
    void aTextOfAnyLengthAndWithAnyCharacterIsMadeHarmless() {
        LeadFilter filter = LeadFilter.NONE.withText("a\u0000b\ud800c " + "x".repeat(5_000));

        assertThat(filter.text()).startsWith("a b c x").hasSize(100);
        assertThat(LeadFilter.NONE.withText("w ".repeat(50)).words()).hasSizeLessThanOrEqualTo(8);
        assertThat(LeadFilter.NONE
                        .withText("😀".repeat(99) + "😀😀")
                        .text()
                        .codePoints()
                        .count())
                .isEqualTo(100);
    }

    @Test
    void piecesOfAPhoneNumberAreOneWord() {
        assertThat(LeadFilter.NONE.withText("Anna +41 (0)79 123-45.67 x").words())
                .containsExactly("anna", "41791234567", "x");
        assertThat(LeadFilter.NONE.withText("0041 79").words()).containsExactly("4179");
        assertThat(LeadFilter.NONE.withText("0").words()).containsExactly("0");
        assertThat(LeadFilter.NONE.withText("@anna a-1 @").words()).containsExactly("anna", "a-1", "@");
    }
}
