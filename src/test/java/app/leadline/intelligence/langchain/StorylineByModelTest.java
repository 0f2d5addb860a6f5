package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import app.leadline.intelligence.Author;
import app.leadline.intelligence.Draft;
import app.leadline.intelligence.Part;
import app.leadline.intelligence.RunState;
import app.leadline.intelligence.RunState.Step;
import app.leadline.intelligence.Statement;
import app.leadline.intelligence.Storyline;
import app.leadline.intelligence.langchain.LocalProvider.Reply;
import app.leadline.shared.Sentence;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Storylines by a model, from the button to the version: what goes wrong leaves the former one, says why, and can be tried again. */
@WithModel
class StorylineByModelTest extends ModelGround {

    @Test
    void aVersionSaysWhichModelWroteItAndWhatItTook() {
        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);

        Storyline.Version version = newest().version();
        assertThat(version.author()).isEqualTo(new Author(Author.Kind.AI, "a-model", "storyline-2"));
        assertThat(version.usage().tokensIn()).isEqualTo(Wire.TOKENS_IN);
        assertThat(version.usage().cost()).isEqualByComparingTo(new BigDecimal("0.0028"));
        assertThat(newest().statements().getFirst().chips())
                .extracting(Statement.Chip::quote)
                .containsExactly("two hours a day");
    }

    @Test
    void aQuotationThatNobodyWroteIsDroppedAndCounted() {
        generate(about(
                GOOD,
                quoting("INTENT", "Wants it quicker.", "I want it quicker"),
                quoting("CONVERSATION", "The lead wrote \u201cwe will pay anything\u201d.", "we will pay anything")));

        Storyline kept = newest();
        assertThat(kept.statements())
                .filteredOn(one -> !one.fromData())
                .extracting(Statement::text)
                .containsExactly("It takes \u201ctwo hours a day\u201d.", "Wants it quicker.");
        assertThat(kept.of(Part.SNAPSHOT).getLast().chips())
                .extracting(Statement.Chip::quote)
                .containsOnlyNulls();
        assertThat(kept.version().droppedQuotes()).isEqualTo(2);
        assertThat(kept.version().droppedStatements()).isEqualTo(1);
    }

    @Test
    void whatAModelLeavesOpenOfThreeActionsComesFromTheData() {
        generate(about(GOOD, quoting("FOLLOW_UP", "Show how it is done in a minute.", "two hours a day")));

        List<Statement> actions = newest().of(Part.ACTION);
        assertThat(actions).extracting(Statement::fromData).containsExactly(false, true, true);
        assertThat(actions.getFirst().text()).isEqualTo("Show how it is done in a minute.");
        assertThat(actions).extracting(Statement::text).doesNotHaveDuplicates();
        assertThat(actions).allSatisfy(one -> assertThat(one.chips()).isNotEmpty());

        generate(about(GOOD));
        assertThat(newest().of(Part.ACTION))
                .hasSize(3)
                .extracting(Statement::fromData)
                .containsOnly(true);
        assertThat(newest().version().author().kind()).isEqualTo(Author.Kind.AI);
    }

    @Test
    void whereAModelProposesEnoughNothingIsAdded() {
        generate(about(
                quoting("FOLLOW_UP", "Show how it is done in a minute.", "two hours a day"),
                quoting("MEETING", "Propose a call.", "two hours a day"),
                quoting("PAIN_POINT", "Ask what else is done by hand.", "By hand")));

        assertThat(newest().statements())
                .hasSize(3)
                .extracting(Statement::fromData)
                .containsOnly(false);
    }

    static Stream<Arguments> troubles() {
        Reply down = WIRE.refuses(500, "oops");
        Reply cut = WIRE.cut("{\"statements\": [");
        Reply endless = line -> {
            line.begin();
            for (; ; ) {
                line.send(WIRE.piece("word ".repeat(1_000)));
            }
        };
        return Stream.of(
                Arguments.of("LIMIT.after", new Reply[] {WIRE.refuses(429, "slow", "retry-after: 3600")}),
                Arguments.of("KEY", new Reply[] {WIRE.refuses(401, "no")}),
                Arguments.of("NOT_FOUND", new Reply[] {WIRE.refuses(404, "no")}),
                Arguments.of(
                        "REFUSED",
                        new Reply[] {WIRE.refuses(400, "no"), WIRE.refuses(400, "no"), WIRE.refuses(400, "no")}),
                Arguments.of("UNAVAILABLE", new Reply[] {down, down, down}),
                Arguments.of("TIMEOUT", new Reply[] {LocalProvider.Line::silent}),
                Arguments.of("CUT_OFF", new Reply[] {cut, cut, cut}),
                Arguments.of("UNREADABLE", new Reply[] {WIRE.answer("I am sorry, Dave.")}),
                Arguments.of("UNREADABLE", new Reply[] {WIRE.answer("{\"summary\": \"Fine.\"}")}),
                Arguments.of("UNREADABLE", new Reply[] {WIRE.answer("{\"statements\": []}")}),
                Arguments.of("TOO_LONG", new Reply[] {endless}),
                Arguments.of("DECLINED", new Reply[] {WIRE.answer(Wire.End.DECLINED, "{")}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void whatGoesWrongIsSaidAndTheFormerVersionStays(String key, Reply[] replies) {
        generate(about(GOOD));
        Storyline former = newest();

        RunState failed = generate(replies);

        assertThat(failed.step()).isEqualTo(Step.FAILED);
        assertThat(failed.soFar()).isEqualTo(Draft.EMPTY);
        Sentence why = failed.failure();
        assertThat(why).isNotNull();
        assertThat(why.key()).isEqualTo("storyline.failure." + key);
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(texts.getTranslation(why.key(), language, why.arguments().toArray()))
                    .contains(" ")
                    .endsWith(".");
        }
        assertThat(newest()).isEqualTo(former);

        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);
        assertThat(newest().version().id()).isNotEqualTo(former.version().id());
    }

    @Test
    void whoeverCancelsInTheMiddleHangsUpAndKeepsTheFormerVersion() throws InterruptedException {
        generate(about(GOOD));
        Storyline former = newest();
        CountDownLatch begun = new CountDownLatch(1);
        server.script(line -> {
            line.begin();
            line.send(WIRE.begin() + WIRE.piece("{\"statements\": ["));
            begun.countDown();
            line.silent();
        });

        service.generate(owner, lead, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        service.cancel(owner, lead);
        ticker.settle();

        assertThat(service.state(owner, lead)).map(RunState::step).contains(Step.CANCELLED);
        assertThat(server.hungUp()).isTrue();
        assertThat(newest()).isEqualTo(former);
        assertThat(generate(about(GOOD)).step()).isEqualTo(Step.DONE);
    }
}
