package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that break off, go on for ever, or are not what was asked for. */
class BrokenAnswerTest extends WriterOnWire {

    private static final Duration SHORT = Duration.ofMillis(400);

    private Kind failure(Wire wire) throws Exception {
        return failure(writer(wire));
    }

    private static Kind failure(ModelWriter writer) throws Exception {
        WriterFailure failure = catchThrowableOfType(WriterFailure.class, () -> writer.write(BRIEF, soFar -> {}));
        assertThat(failure).isNotNull();
        ProviderTroubleTest.assertSaid(failure);
        return failure.kind();
    }

    @ParameterizedTest
    @EnumSource
    void silenceHasAnEnd(Wire wire) throws Exception {
        server.script(LocalProvider.Line::silent);

        assertThat(failure(writer(wire, wire.base(server), SHORT))).isEqualTo(Kind.TIMEOUT);
        assertThat(server.hungUp()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void silenceInTheMiddleOfAnAnswerHasAnEnd(Wire wire) throws Exception {
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{\"statements\": ["));
            line.silent();
        });

        assertThat(failure(writer(wire, wire.base(server), SHORT))).isEqualTo(Kind.TIMEOUT);
        assertThat(server.hungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatBrokeOffIsAskedForAgain(Wire wire) {
        server.script(wire.cut("{\"statements\": [" + INTENT), wire.answer(WHOLE));

        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatAlwaysBreaksOffIsNone(Wire wire) throws Exception {
        server.script(wire.cut(WHOLE), wire.cut(WHOLE), wire.cut(WHOLE));

        assertThat(failure(wire)).isEqualTo(Kind.CUT_OFF);
        assertThat(pauses).hasSize(2);
    }

    /** A proxy may end a stream in good order that the provider did not. */
    @ParameterizedTest
    @EnumSource
    void aStreamThatEndsWithoutAReasonHasBrokenOff(Wire wire) throws Exception {
        LocalProvider.Reply ended = line -> {
            line.begin();
            line.send(wire.begin() + wire.piece(WHOLE));
            line.end();
        };
        server.script(ended, ended, ended);

        assertThat(failure(wire)).isEqualTo(Kind.CUT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoJsonIsNoStoryline(Wire wire) throws Exception {
        for (String text : new String[] {"I am sorry, Dave.", "{\"statements\": [{]}", "{", "[]", "null"}) {
            server.script(wire.answer(text));
            assertThat(failure(wire)).as(text).isEqualTo(Kind.UNREADABLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatIsNoJsonEndsTheAnswer(Wire wire) throws Exception {
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{") + "event: content_block_delta\ndata: {\"a\": secret\n\n");
            line.send(wire.end(Wire.End.STOP));
            line.end();
        });

        assertThat(failure(wire)).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource
    void anotherShapeIsNoStoryline(Wire wire) throws Exception {
        for (String text :
                new String[] {"{\"summary\": \"Fine.\"}", "{\"statements\": \"Fine.\"}", "{\"statements\": [\"Fine.\"]}"
                }) {
            server.script(wire.answer(text));
            assertThat(failure(wire)).as(text).isEqualTo(Kind.UNREADABLE);
        }
        server.script(wire.answer("{\"statements\": [" + statement("SCANDAL", "Oh!", "m1") + ", null]}"));
        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswerIsNoStoryline(Wire wire) throws Exception {
        server.script(wire.answer());

        assertThat(failure(wire)).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsTooLongIsNotReadToItsEnd(Wire wire) throws Exception {
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{\"statements\": [" + INTENT + "],  \"more\": \""));
            for (; ; ) {
                line.send(wire.piece("word ".repeat(1_000)));
            }
        });

        assertThat(failure(wire)).isEqualTo(Kind.TOO_LONG);
        assertThat(server.hungUp()).isTrue();
    }

    @Test
    void aLineThatDoesNotEndIsNotReadForEver() throws Exception {
        server.script(line -> {
            line.begin();
            line.send("data: ");
            for (; ; ) {
                line.send("x".repeat(100_000));
            }
        });

        assertThat(failure(Wire.OPENAI)).isEqualTo(Kind.TOO_LONG);
        assertThat(server.hungUp()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatWasStoppedByItsLimitIsTooLong(Wire wire) throws Exception {
        server.script(wire.answer(Wire.End.LENGTH, "{\"statements\": [" + INTENT));

        assertThat(failure(wire)).isEqualTo(Kind.TOO_LONG);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aModelMayDecline(Wire wire) throws Exception {
        server.script(wire.answer(Wire.End.DECLINED, "{"));

        assertThat(failure(wire)).isEqualTo(Kind.DECLINED);
        assertThat(pauses).isEmpty();
    }

    @Test
    void openAiAndGeminiDeclineInWordsOfTheirOwnAsWell() throws Exception {
        server.script(line -> {
            line.begin();
            line.send(
                    "data: {\"id\": \"c\", \"choices\": [{\"index\": 0, \"delta\": {\"refusal\": \"I will not.\"}}]}\n\n");
            line.send(Wire.OPENAI.end(Wire.End.STOP));
            line.end();
        });
        assertThat(failure(Wire.OPENAI)).isEqualTo(Kind.DECLINED);

        server.script(line -> {
            line.begin();
            line.send("data: {\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}\n\n");
            line.end();
        });
        assertThat(failure(Wire.GEMINI)).isEqualTo(Kind.DECLINED);
    }

    @Test
    void anthropicMayTellInTheMiddleThatItIsOverloaded() {
        server.script(
                line -> {
                    line.begin();
                    line.send(Wire.ANTHROPIC.begin() + Wire.ANTHROPIC.piece("{"));
                    line.send("event: error\ndata: {\"type\": \"error\", \"error\": {\"type\": \"overloaded_error\","
                            + " \"message\": \"Overloaded\"}}\n\n");
                    line.end();
                },
                Wire.ANTHROPIC.answer(WHOLE));

        assertThat(writer(Wire.ANTHROPIC).write(BRIEF, soFar -> {}).statements())
                .hasSize(2);
        assertThat(pauses).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsInterruptedHangsUp(Wire wire) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{\"statements\": [" + INTENT + ","));
            line.silent();
        });

        Thread writing = Thread.ofVirtual().start(() -> {
            try {
                ended.complete(new AssertionError(writer(wire).write(BRIEF, soFar -> shown.countDown())));
            } catch (WriterFailure failure) {
                ended.complete(failure);
            }
        });
        assertThat(shown.await(PATIENT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        writing.interrupt();

        assertThat(ended.get(PATIENT.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        WriterFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.CANCELLED));
        assertThat(server.hungUp()).isTrue();
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesWrongWithWatchersEndsTheAnswerAndIsTold(Wire wire) throws Exception {
        IllegalStateException ours = new IllegalStateException("of our own");
        server.script(line -> {
            line.begin();
            line.send(wire.begin() + wire.piece("{\"statements\": [" + INTENT + ","));
            line.silent();
        });

        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> writer(wire).write(BRIEF, soFar -> {
                            throw ours;
                        })))
                .isSameAs(ours);
        assertThat(server.hungUp()).isTrue();
    }
}
