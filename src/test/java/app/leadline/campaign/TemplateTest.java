package app.leadline.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template says, whatever is in it. */
class TemplateTest {

    private static final Map<String, String> ANNA = Map.of("first_name", "Anna", "city", "{first_name} ${7*7}");

    @Test
    void placeholdersBecomeValuesOrWhatStandsInTheirPlace() {
        assertThat(said("Hello {first_name}, and {last_name|friend}!")).isEqualTo("Hello Anna, and friend!");
        assertThat(said("{First_Name} { first_name } {first_name|there}")).isEqualTo("Anna Anna Anna");
        assertThat(said("Dear{last_name|}!")).isEqualTo("Dear!");
    }

    @Test
    void whatIsMissingIsTold() {
        Template.Rendering rendering =
                Template.of("{first_name} {last_name} of {company}").render(ANNA);

        assertThat(rendering.missing()).containsExactly("last_name", "company");
        assertThat(rendering.text()).isEqualTo("Anna  of ");
    }

    @Test
    void aValueIsNeverLookedAtAgain() {
        assertThat(said("You live in {city}")).isEqualTo("You live in {first_name} ${7*7}");
        assertThat(said("{last_name|a|b}")).isEqualTo("a|b");
    }

    @Test
    void aWordInBracesIsAPlaceholderThatNobodyHas() {
        assertThat(Template.of("{constructor} {toString} {first name}").names())
                .containsExactly("constructor", "tostring", "first name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                "{{7*7}}",
                "{}",
                "{|}",
                "{ }",
                "{1}",
                "{$first_name}",
                "<script>alert(1)</script> {{{{",
                "}{",
                "{a.b.c}",
                "{__proto__[x]}",
                "%s %n {\n}",
                "{first_name"
            })
    void everythingElseIsText(String text) {
        assertThat(Template.of(text).names()).isEmpty();
        assertThat(said(text)).isEqualTo(text);
    }

    @Test
    void bracesInsideBracesAreText() {
        assertThat(said("{{first_name}}")).isEqualTo("{Anna}");
        assertThat(said("{x|{first_name}}")).isEqualTo("{x|Anna}");
    }

    @Test
    void aHugeTextTakesNoLongerThanItsLength() {
        String braces = "{".repeat(200_000) + "a".repeat(200_000) + "{first_name|" + " ".repeat(200_000);

        assertThat(said(braces)).isEqualTo(braces);
        assertThat(said("{first_name}".repeat(20_000))).hasSize(80_000);
    }

    private static String said(String template) {
        return Template.of(template).render(ANNA).text();
    }
}
