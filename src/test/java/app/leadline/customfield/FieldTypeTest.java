package app.leadline.customfield;

import static app.leadline.customfield.FieldType.BOOLEAN;
import static app.leadline.customfield.FieldType.DATE;
import static app.leadline.customfield.FieldType.EMAIL;
import static app.leadline.customfield.FieldType.MULTI_SELECT;
import static app.leadline.customfield.FieldType.NUMBER;
import static app.leadline.customfield.FieldType.PHONE;
import static app.leadline.customfield.FieldType.SELECT;
import static app.leadline.customfield.FieldType.TEXT;
import static app.leadline.customfield.FieldType.TEXT_AREA;
import static app.leadline.customfield.FieldType.URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.leadline.shared.InvalidInput;
import app.leadline.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    private static final List<FieldOption> OPTIONS = List.of(
            new FieldOption(new OptionId(30), "Gold"),
            new FieldOption(new OptionId(4), "Silver, used"),
            new FieldOption(new OptionId(17), "<b>Bronze</b>"));

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(TEXT, "  Ada \t Lovelace\n", "Ada Lovelace"),
                arguments(TEXT, "two\r\nlines", "two lines"),
                arguments(TEXT, "nul\u0000 and \uD800 half", "nul and half"),
                arguments(TEXT, "<script>alert(1)</script>", "<script>alert(1)</script>"),
                arguments(TEXT, "x".repeat(255), "x".repeat(255)),
                arguments(TEXT_AREA, "one\r\ntwo\rthree\n", "one\ntwo\nthree"),
                arguments(TEXT_AREA, "x".repeat(5_000), "x".repeat(5_000)),
                arguments(NUMBER, "42", "42"),
                arguments(NUMBER, " 42,50 ", "42.5"),
                arguments(NUMBER, "-0.0", "0"),
                arguments(NUMBER, "\u22127.25", "-7.25"),
                arguments(NUMBER, "1.234", "1.234"),
                arguments(NUMBER, "0,125", "0.125"),
                arguments(NUMBER, "1000000", "1000000"),
                arguments(DATE, "2026-11-22", "2026-11-22"),
                arguments(DATE, "2028-02-29", "2028-02-29"),
                arguments(SELECT, "gold", "#30"),
                arguments(SELECT, "#30", "#30"),
                arguments(SELECT, "Silver, used", "#4"),
                arguments(MULTI_SELECT, "Gold", "#30"),
                arguments(MULTI_SELECT, "Gold; <b>bronze</b>", "#17 #30"),
                arguments(MULTI_SELECT, "Silver, used\nGold", "#4 #30"),
                arguments(MULTI_SELECT, "Silver, used", "#4"),
                arguments(MULTI_SELECT, "#4 #17 #30", "#4 #17 #30"),
                arguments(MULTI_SELECT, "Gold,gold", "#30"),
                arguments(BOOLEAN, "Yes", "true"),
                arguments(BOOLEAN, "ja", "true"),
                arguments(BOOLEAN, "false", "false"),
                arguments(BOOLEAN, "0", "false"),
                arguments(EMAIL, " Anna.Keller+crm@Example.COM ", "Anna.Keller+crm@example.com"),
                arguments(EMAIL, "jürgen@münchen.de", "jürgen@münchen.de"),
                arguments(PHONE, "+41 79 123 45 67", "+41791234567"),
                arguments(PHONE, "+1 (650) 253-0000", "+16502530000"),
                arguments(URL, "example.com", "https://example.com"),
                arguments(URL, "HTTP://Example.com/Path?q=1#x", "http://example.com/Path?q=1#x"),
                arguments(URL, "https://münchen.de/straße", "https://xn--mnchen-3ya.de/straße"),
                arguments(URL, "example.com:8443/x", "https://example.com:8443/x"),
                arguments(URL, "http://localhost:8080", "http://localhost:8080"));
    }

    @ParameterizedTest(name = "{0} reads \"{1}\" as \"{2}\"")
    @MethodSource
    void accepted(FieldType type, String text, String canonical) {
        FieldDefinition field = field(type);

        assertThat(field.canonical(text)).isEqualTo(canonical);
        assertThat(field.canonical(canonical))
                .as("a canonical text is read as itself")
                .isEqualTo(canonical);
        assertThat(field.canonical(field.recorded(canonical)))
                .as("what history keeps can be restored")
                .isEqualTo(canonical);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(TEXT, "x".repeat(256), "tooLong"),
                arguments(TEXT_AREA, "x".repeat(5_001), "tooLong"),
                arguments(NUMBER, "many", "number"),
                arguments(NUMBER, "1,234", "number"),
                arguments(NUMBER, "1e3", "number"),
                arguments(NUMBER, "1.2.3", "number"),
                arguments(NUMBER, "0.1234567", "number"),
                arguments(NUMBER, "1234567890123456", "number"),
                arguments(NUMBER, "NaN", "number"),
                arguments(DATE, "22.11.2026", "date"),
                arguments(DATE, "2026-2-3", "date"),
                arguments(DATE, "2026-02-30", "noSuchDay"),
                arguments(SELECT, "Platinum", "noSuchOption"),
                arguments(SELECT, "#31", "optionGone"),
                arguments(SELECT, "#4 #30", "onlyOne"),
                arguments(SELECT, "Gold\nGold", "noSuchOption"),
                arguments(MULTI_SELECT, "Gold, Platinum", "noSuchOption"),
                arguments(MULTI_SELECT, "#30 #31", "optionGone"),
                arguments(BOOLEAN, "maybe", "boolean"),
                arguments(EMAIL, "anna", "email"),
                arguments(EMAIL, "anna@localhost", "email"),
                arguments(EMAIL, "a@b.ch, c@d.ch", "email"),
                arguments(EMAIL, "anna@example.com?bcc=all@example.com", "email"),
                arguments(EMAIL, "a".repeat(250) + "@example.com", "email"),
                arguments(URL, "javascript:alert(1)", "url"),
                arguments(URL, "JaVaScRiPt://example.com/%0aalert(1)", "url"),
                arguments(URL, "data:text/html,<script>alert(1)</script>", "url"),
                arguments(URL, "https://bank.com@evil.com", "url"),
                arguments(URL, "https://bank.com\\@evil.com", "url"),
                arguments(URL, "https://", "url"),
                arguments(URL, "just words", "url"),
                arguments(URL, "https://example.com/\"onclick=alert(1)", "url"),
                arguments(URL, "https://example.com/" + "x".repeat(2_000), "url"));
    }

    @ParameterizedTest(name = "{0} refuses \"{1}\"")
    @MethodSource
    void refused(FieldType type, String text, String reason) {
        assertThatThrownBy(() -> field(type).canonical(text))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problems().getFirst().field()).isEqualTo("custom.tested");
                    assertThat(refusal.sentence().key()).isEqualTo("customfield.invalid." + reason);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"079 123 45 67", "+41", "call me"})
    void aPhoneNumberNeedsItsCountryCode(String text) {
        assertThatThrownBy(() -> field(PHONE).canonical(text))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refusal -> assertThat(refusal.sentence().key()).isEqualTo("shared.invalid.phone"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingButSpaceIsEmptyForEveryType(FieldType type) {
        assertThat(field(type).canonical(null)).isNull();
        assertThat(field(type).canonical("")).isNull();
        assertThat(field(type).canonical(" \t\r\n\u0000 ")).isNull();
    }

    @ParameterizedTest(name = "between {0} and {1}: {2} with {3}")
    @MethodSource
    void aNumberOutsideItsBoundsIsRefusedWithAnExampleInside(
            String min, String max, String key, List<String> arguments) {
        FieldDefinition field = bounded(min, max);

        assertThatThrownBy(() -> field.canonical("-999999999"))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refusal -> {
                    var sentence = ((InvalidInput) refusal).sentence();
                    assertThat(sentence.key()).isEqualTo("customfield.invalid." + key);
                    assertThat(sentence.arguments()).map(Object::toString).isEqualTo(arguments);
                    Object example = sentence.arguments().getLast();
                    assertThat(field.canonical(example.toString())).isNotNull();
                });
    }

    static Stream<Arguments> aNumberOutsideItsBoundsIsRefusedWithAnExampleInside() {
        return Stream.of(
                arguments("0", "100", "numberBetween", List.of("0", "100", "42.5")),
                arguments("0.01", "0.02", "numberBetween", List.of("0.01", "0.02", "0.01")),
                arguments("5", "5", "numberBetween", List.of("5", "5", "5.0")),
                arguments("0", null, "numberFrom", List.of("0", "42.5")),
                arguments("1000", null, "numberFrom", List.of("1000", "1000")));
    }

    @Test
    void anUpperBoundAloneIsNamed() {
        assertThatThrownBy(() -> bounded(null, "10").canonical("11"))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refusal -> assertThat(
                                ((InvalidInput) refusal).sentence().arguments())
                        .map(Object::toString)
                        .isEqualTo(List.of("10", "10")));
    }

    @Test
    void theBoundsThemselvesAreAccepted() {
        assertThat(bounded("0", "100").canonical("0")).isEqualTo("0");
        assertThat(bounded("0", "100").canonical("100.000")).isEqualTo("100");
    }

    @Test
    void historyKeepsLabelsAndLeavesOutOptionsThatAreGone() {
        assertThat(field(MULTI_SELECT).recorded("#17 #30 #99")).isEqualTo("Gold\n<b>Bronze</b>");
        assertThat(field(SELECT).recorded("#99")).isNull();
    }

    @Test
    void aRequiredValueCannotBeEmptiedButAMissingOneMayStayMissing() {
        FieldDefinition field = field(TEXT, true, null, null);

        assertThatThrownBy(() -> field.canonicalInPlaceOf("there", " ")).isInstanceOf(InvalidInput.class);
        assertThat(field.canonicalInPlaceOf(null, " ")).isNull();
    }

    @Test
    void everyTypeOfTheProductIsThere() {
        assertThat(Arrays.stream(FieldType.values()).map(Enum::name))
                .containsExactly(
                        "TEXT",
                        "TEXT_AREA",
                        "NUMBER",
                        "DATE",
                        "SELECT",
                        "MULTI_SELECT",
                        "BOOLEAN",
                        "EMAIL",
                        "PHONE",
                        "URL");
    }

    private static FieldDefinition field(FieldType type) {
        return field(type, false, null, null);
    }

    private static FieldDefinition bounded(String min, String max) {
        return field(NUMBER, false, min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
    }

    private static FieldDefinition field(FieldType type, boolean required, BigDecimal min, BigDecimal max) {
        return new FieldDefinition(
                new FieldId(1),
                new WorkspaceId(1),
                "tested",
                "Tested",
                "",
                type,
                required,
                true,
                min,
                max,
                type.hasOptions() ? OPTIONS : List.of(),
                0);
    }
}
