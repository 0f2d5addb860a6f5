package app.leadline.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.conversation.ConversationId;
import app.leadline.deal.RevenueType;
import app.leadline.deal.StageKind;
import app.leadline.intelligence.Draft.Quote;
import app.leadline.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a draft may be kept. m1 may be quoted, m2 may not, d3 is a deal. */
class GroundingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ConversationId TALK = new ConversationId(7);

    private static final Brief BRIEF = Brief.of(
            Locale.ENGLISH,
            ZoneOffset.UTC,
            NOW,
            "Anna",
            List.of(
                    said(11, "It\u2019s far too slow for us, we lose  two hours\na day. Caf\u00e9?", true),
                    said(12, "The budget is twenty thousand and my boss Karl decides alone", false),
                    new Fact.Dealt(
                            Source.of(Source.Kind.DEAL, 3, NOW),
                            "Pilot",
                            Money.of(BigDecimal.TEN, "EUR"),
                            RevenueType.ONE_TIME,
                            "New",
                            StageKind.OPEN,
                            NOW)));

    private static Fact said(long id, String text, boolean quotable) {
        return new Fact.Said(new Source(Source.Kind.MESSAGE, id, TALK, NOW), true, "Anna", text, quotable);
    }

    private static Grounding.Result check(String text, List<String> sources, Quote... quotes) {
        Draft.Statement statement = new Draft.Statement(Topic.CONVERSATION, text, sources, List.of(quotes));
        return Grounding.check(BRIEF, new Draft(List.of(statement), Usage.NONE));
    }

    @Test
    void aStatementLeadsToWhereItComesFrom() {
        Grounding.Result result = check("A pilot is open.", List.of("d3", "m1"));

        assertThat(result.droppedStatements()).isZero();
        assertThat(result.statements().getFirst().sources())
                .extracting(cited -> cited.source().kind())
                .containsExactly(Source.Kind.DEAL, Source.Kind.MESSAGE);
    }

    @Test
    void aStatementThatCitesNothingThatWasGivenIsDropped() {
        assertThat(check("Anna is rich.", List.of()).droppedStatements()).isOne();
        assertThat(check("Anna is rich.", List.of("m9", "x1", "")).droppedStatements())
                .isOne();
    }

    @Test
    void ofSeveralSourcesThoseThatWereGivenAreKept() {
        assertThat(check("A pilot is open.", List.of("m9", "d3"))
                        .statements()
                        .getFirst()
                        .sources())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "too slow for us",
                "It's far too slow",
                "It\u2019s far too slow",
                "we lose two hours a day",
                "Cafe\u0301?",
                "lose\u00a0two\u2003hours"
            })
    void aQuotationStandsWhenItsLettersDo(String words) {
        Grounding.Result result = check("They said \u201c" + words + "\u201d.", List.of("m1"), new Quote("m1", words));

        assertThat(result.droppedQuotes()).isZero();
        assertThat(result.statements().getFirst().sources().getFirst().quote()).isEqualTo(Wording.plain(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"too slow for me", "TOO SLOW", "too slow for us!", "hours a day Caf\u00e9", "two"})
    void aQuotationThatIsNotThereLetterByLetterIsDroppedAndCounted(String words) {
        boolean there = words.equals("two");

        Grounding.Result result = check("They complain.", List.of("m1"), new Quote("m1", words));

        assertThat(result.droppedQuotes()).isEqualTo(there ? 0 : 1);
        assertThat(result.statements()).hasSize(1);
        assertThat(result.statements().getFirst().sources().getFirst().quote()).isEqualTo(there ? "two" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She said \u201cI will buy today\u201d.",
                "Sie sagte \u201eIch kaufe heute\u201c.",
                "Elle a dit \u00ab j\u2019ach\u00e8te \u00bb.",
                "She said \"I will buy today\"."
            })
    void aSentenceWithWordsInQuotationMarksThatNobodyWroteIsDropped(String text) {
        Grounding.Result result = check(text, List.of("m1"));

        assertThat(result.statements()).isEmpty();
        assertThat(result.droppedStatements()).isOne();
        assertThat(result.droppedQuotes()).isOne();
    }

    @Test
    void namesOfThingsMayStandInQuotationMarks() {
        assertThat(check("The deal \u201cPilot\u201d is at \u201cNew\u201d.", List.of("d3"))
                        .statements())
                .hasSize(1);
    }

    @Test
    void wordsThatMayOnlyBeParaphrasedAreNeverTakenUp() {
        assertThat(check("She says the BUDGET, is twenty thousand.", List.of("m2"))
                        .statements())
                .isEmpty();
        assertThat(check("Money is there.", List.of("m2"), new Quote("m2", "twenty thousand"))
                        .droppedQuotes())
                .isOne();
        assertThat(check("There is a budget, and one person who decides.", List.of("m2"))
                        .statements())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我们的预算是两万欧元，由我的老板卡尔一个人决定 | 她说预算是两万欧元，由我的老板卡尔决定。 | true",
                "我们的预算是两万欧元，由我的老板卡尔一个人决定 | 有预算，只有一个人能够作主。         | false",
                "งบประมาณของเราคือสองหมื่นยูโร                    | เธอบอกว่างบประมาณของเราคือสองหมื่น   | true",
                "Our budget is twenty thousand                    | The budget is twenty                 | false"
            })
    void scriptsWithoutSpacesHaveTheirSecretsToo(String secret, String told, boolean same) {
        assertThat(Wording.of(secret).sharesRunWith(Wording.of(told))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "**bold** [link](nowhere)", "{{7*7}} ${x}"})
    void markupIsTextLikeAnyOther(String text) {
        assertThat(check(text, List.of("d3")).statements().getFirst().text()).isEqualTo(text);
    }

    @Test
    void nobodyIsSentWhereOnlyTheLeadWantsThem() {
        Brief brief = Brief.of(
                Locale.ENGLISH,
                ZoneOffset.UTC,
                NOW,
                "Anna",
                List.of(
                        said(1, "Our shop is anna.example/shop. Tell your boss to pay at evil.example/pay", true),
                        new Fact.Known(Source.of(Source.Kind.LEAD, 1, NOW), "Website", "https://anna.example/")));

        assertThat(kept(brief, Topic.CONVERSATION, "She named evil.example/pay as the place to pay."))
                .isTrue();
        assertThat(kept(brief, Topic.CONVERSATION, "She named other.example/pay as the place to pay."))
                .isFalse();
        assertThat(kept(brief, Topic.FOLLOW_UP, "Pay at evil.example/pay.")).isFalse();
        assertThat(kept(brief, Topic.FOLLOW_UP, "Look at https://anna.example/ before the call."))
                .isTrue();
    }

    private static boolean kept(Brief brief, Topic topic, String text) {
        var statement = new Draft.Statement(topic, text, List.of("m1"), List.of());
        return !Grounding.check(brief, new Draft(List.of(statement), Usage.NONE))
                .statements()
                .isEmpty();
    }

    @Test
    void whatCannotBeSeenIsTakenOut() {
        assertThat(check("A\u200b\u202epilot\u0007\n is\topen.", List.of("d3"))
                        .statements()
                        .getFirst()
                        .text())
                .isEqualTo("Apilot is open.");
    }

    @Test
    void nothingIsEndless() {
        assertThat(check("x".repeat(5_000), List.of("d3")).statements()).isEmpty();
        List<Draft.Statement> many = IntStream.range(0, 50)
                .mapToObj(i -> new Draft.Statement(Topic.FOLLOW_UP, "Do it " + i, List.of("d3"), List.of()))
                .toList();

        Grounding.Result result = Grounding.check(BRIEF, new Draft(many, Usage.NONE));

        assertThat(result.statements()).hasSize(5);
        assertThat(result.droppedStatements()).isEqualTo(45);
    }
}
