package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.leadline.intelligence.Draft;
import app.leadline.intelligence.StorylineWriter;
import app.leadline.intelligence.Topic;
import app.leadline.intelligence.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that come as they should. */
class ModelWriterTest extends WriterOnWire {

    @ParameterizedTest
    @EnumSource
    void aDraftGrowsWhileTheAnswerComes(Wire wire) {
        CountDownLatch shown = new CountDownLatch(1);
        List<Draft> drafts = new CopyOnWriteArrayList<>();
        server.script(line -> {
            line.begin();
            line.send(wire.begin()
                    + wire.piece("{\"statements\": [" + INTENT + ", {\"topic\": \"FOLLOW_UP\", \"text\": \"Ca"));
            shown.await(PATIENT.toSeconds(), TimeUnit.SECONDS);
            line.send(wire.piece("ll on Monday.\", \"sources\": [\"m1\"], "));
            line.send(wire.piece("\"quotes\": [{\"source\": \"m1\", \"text\": \"two hours\"}]}]}"));
            line.send(wire.end(Wire.End.STOP));
            line.end();
        });

        Draft whole = writer(wire).write(BRIEF, draft -> {
            drafts.add(draft);
            shown.countDown();
        });

        assertThat(drafts.getFirst().statements())
                .extracting(Draft.Statement::text)
                .containsExactly("Wants it quicker.", "Ca");
        assertThat(whole.statements())
                .extracting(Draft.Statement::topic, Draft.Statement::text, Draft.Statement::sources)
                .containsExactly(
                        tuple(Topic.INTENT, "Wants it quicker.", List.of("m1")),
                        tuple(Topic.FOLLOW_UP, "Call on Monday.", List.of("m1")));
        assertThat(whole.statements().getLast().quotes()).containsExactly(new Draft.Quote("m1", "two hours"));
    }

    @ParameterizedTest
    @EnumSource
    void whatItTookIsCounted(Wire wire) {
        server.script(wire.answer(WHOLE));

        Draft draft = writer(wire).write(BRIEF, soFar -> {});

        assertThat(draft.usage().tokensIn()).isEqualTo(Wire.TOKENS_IN);
        assertThat(draft.usage().tokensOut()).isEqualTo(Wire.TOKENS_OUT);
        assertThat(draft.usage().cost()).isEqualByComparingTo(new BigDecimal("0.0028"));
    }

    @ParameterizedTest
    @EnumSource
    void theRequestHasTheKeyTheShapeAndABoundOfItsLength(Wire wire) {
        server.script(wire.answer(WHOLE));
        writer(wire).write(BRIEF, soFar -> {});

        assertThat(wire.key(server.requests().getFirst().headers())).endsWith(KEY);
        assertThat(server.requests().getFirst().path()).doesNotContain(KEY);
        assertThat(wire.shape(asked(0)).at("/properties/statements/items/properties/topic/enum"))
                .hasSize(Topic.values().length);
        assertThat(asked(0).findValuesAsString(
                                switch (wire) {
                                    case OPENAI, ANTHROPIC -> "max_tokens";
                                    case GEMINI -> "maxOutputTokens";
                                }))
                .containsExactly("2000");
    }

    /** OpenAI's servers tell what an answer took only when they are asked to. */
    @Test
    void openAiIsAskedForWhatItTook() {
        server.script(Wire.OPENAI.answer(WHOLE));
        writer(Wire.OPENAI).write(BRIEF, soFar -> {});

        assertThat(asked(0).at("/stream_options/include_usage").asBoolean()).isTrue();
        assertThat(asked(0).at("/response_format/json_schema/strict").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatKnowsNoShapesIsAskedForLess(Wire wire) {
        LocalProvider.Reply no = wire.refuses(400, "response_format is not supported");
        LocalProvider.Reply yes = wire.answer("Here it is:\n```json\n" + WHOLE + "\n```\nGood luck!");
        boolean jsonWithoutShape = wire != Wire.ANTHROPIC;
        ModelWriter writer = writer(wire);

        if (jsonWithoutShape) {
            server.script(no, no, yes, yes);
        } else {
            server.script(no, yes, yes);
        }

        assertThat(writer.write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(writer.write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(server.requests()).hasSize(jsonWithoutShape ? 4 : 3);
        assertThat(wire.shape(asked(0)).isMissingNode()).isFalse();
        assertThat(wire.shape(asked(1)).isMissingNode()).isTrue();
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatAModelThinksAloudIsNoPartOfTheAnswer(Wire wire) {
        server.script(wire.answer("<think>They want {\"statements\": []} of me.</think>", WHOLE));

        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void olderMessagesAreSummedUpInPlainText(Wire wire) {
        server.script(wire.answer("They talked ", "about the price."));

        StorylineWriter.Digest digest =
                writer(wire).digest(Locale.ENGLISH, List.of(said("What does it cost?"), said("9 euros.")), NOBODY);

        assertThat(digest.text()).isEqualTo("They talked about the price.");
        assertThat(digest.usage()).isNotEqualTo(Usage.NONE);
        assertThat(wire.shape(asked(0)).isMissingNode()).isTrue();
        assertThat(wire.user(asked(0)).lines()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatCameLastIsShownThoughNothingMoreComesForAWhile(Wire wire) {
        CountDownLatch shown = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{\"statements\": [" + INTENT));
            line.send(wire.piece(", " + FOLLOW_UP));
            inTime.set(shown.await(10, TimeUnit.SECONDS));
            line.send(wire.piece("]}") + wire.end(Wire.End.STOP));
            line.end();
        });

        writer(wire).write(BRIEF, draft -> {
            if (draft.statements().size() == 2) {
                shown.countDown();
            }
        });

        assertThat(inTime).isTrue();
    }
}
