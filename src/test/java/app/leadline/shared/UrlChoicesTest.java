package app.leadline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UrlChoicesTest {

    private enum Size {
        SMALL,
        VERY_LARGE
    }

    @Test
    void choicesComeBackAsTheyWent() {
        Map<String, String> url = new LinkedHashMap<>();
        UrlChoices.put(url, "size", Set.of(Size.VERY_LARGE));
        UrlChoices.put(url, "id", List.of(7L, 12L), String::valueOf);
        UrlChoices.put(url, "none", List.<Long>of(), String::valueOf);

        assertThat(url.get("size")).isEqualTo("very-large");
        assertThat(url.get("id")).isEqualTo("7_12");
        assertThat(url).doesNotContainKey("none");
        assertThat(UrlChoices.numbers(url, "id")).containsExactly(7L, 12L);
        assertThat(UrlChoices.of(Size.values(), url, "size")).containsExactly(Size.VERY_LARGE);
    }

    @Test
    void whatMakesNoSenseIsIgnored() {
        Map<String, String> url = Map.of("id", "0_x_-1_12345678901234567890_5", "size", "LARGE_huge_small");

        assertThat(UrlChoices.numbers(url, "id")).containsExactly(5L);
        assertThat(UrlChoices.of(Size.values(), url, "size")).containsExactly(Size.SMALL);
        assertThat(UrlChoices.numbers(url, "missing")).isEmpty();
        String many = IntStream.rangeClosed(1, 500).mapToObj(String::valueOf).collect(Collectors.joining("_"));
        assertThat(UrlChoices.numbers(Map.of("id", many), "id")).hasSize(50);
    }
}
