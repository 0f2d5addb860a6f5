package app.leadline.intelligence.langchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Providers that refuse, are busy, or are not there. */
class ProviderTroubleTest extends WriterOnWire {

    private WriterFailure failure(Wire wire) throws IOException {
        return failure(writer(wire));
    }

    private static WriterFailure failure(ModelWriter writer) throws IOException {
        WriterFailure failure = catchThrowableOfType(WriterFailure.class, () -> writer.write(BRIEF, soFar -> {}));
        assertThat(failure).isNotNull();
        assertSaid(failure);
        return failure;
    }

    /** In both languages. */
    static void assertSaid(WriterFailure failure) throws IOException {
        for (String file : new String[] {"messages/storyline.properties", "messages/storyline_de.properties"}) {
            Properties texts = PropertiesLoaderUtils.loadAllProperties(file);
            assertThat(texts).containsKey(failure.sentence().key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedKeyIsNotTriedAgain(Wire wire) throws IOException {
        for (int status : new int[] {401, 403}) {
            server.script(wire.refuses(status, "invalid key"));
            assertThat(failure(wire).kind()).isEqualTo(Kind.KEY);
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void geminiCallsAWrongKeyAWrongRequest() throws IOException {
        server.script(line -> line.whole(400, "application/json", """
                {"error": {"code": 400, "message": "API key not valid.", "status": "INVALID_ARGUMENT",
                 "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}]}}"""));

        assertThat(failure(Wire.GEMINI).kind()).isEqualTo(Kind.KEY);
    }

    @ParameterizedTest
    @EnumSource
    void aBusyProviderIsLeftAloneAsLongAsItSays(Wire wire) {
        server.script(wire.refuses(429, "slow down", "retry-after: 7"), wire.answer(WHOLE));

        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void howLongMayStandInTheText(Wire wire) {
        server.script(
                wire.refuses(429, "Rate limit reached. Please try again in 6.5s."),
                wire.refuses(503, "overloaded"),
                wire.answer(WHOLE));

        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWaitsAnHour(Wire wire) throws IOException {
        server.script(wire.refuses(429, "slow down", "retry-after: 3600"));

        WriterFailure failure = failure(wire);

        assertThat(failure.kind()).isEqualTo(Kind.LIMIT);
        assertThat(failure.sentence().arguments()).containsExactly(3_600L);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void untilWhenMayBeATime(Wire wire) throws IOException {
        server.script(wire.refuses(
                429, "slow down", "date: Wed, 25 Nov 2026 10:00:00 GMT", "retry-after: Wed, 25 Nov 2026 10:10:00 GMT"));

        assertThat(failure(wire).retryAfter()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void waitingDoesNotHelpWhereThereIsNoCredit() throws IOException {
        server.script(line -> line.whole(429, "application/json", """
                {"error": {"message": "You exceeded your quota", "type": "insufficient_quota", "code": "insufficient_quota"}}"""));

        assertThat(failure(Wire.OPENAI).kind()).isEqualTo(Kind.LIMIT);
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatWasDownForAMomentIsAskedAgain(Wire wire) {
        server.script(wire.refuses(500, "oops"), wire.answer(WHOLE));

        assertThat(writer(wire).write(BRIEF, soFar -> {}).statements()).hasSize(2);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    void aProviderThatStaysDownIsGivenUpOn(Wire wire) throws IOException {
        server.script(wire.refuses(500, "oops"), wire.refuses(502, "oops"), wire.refuses(529, "oops"));

        assertThat(failure(wire).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(server.requests()).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatNobodyKnowsIsNotFound(Wire wire) throws IOException {
        server.script(wire.refuses(404, "no such model"));
        assertThat(failure(wire).kind()).isEqualTo(Kind.NOT_FOUND);

        server.script(line -> line.whole(302, "text/plain", "", "location: " + server.address()));
        assertThat(failure(wire).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void aWebPageIsNoProvider(Wire wire) throws IOException {
        server.script(line -> line.whole(200, "text/html; charset=utf-8", "<html>Welcome</html>"));

        assertThat(failure(wire).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsNothingAnswers(Wire wire) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(failure(writer(wire, "http://localhost:" + port + "/v1", PATIENT))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
        assertThat(pauses).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatAProviderRepeatsOfTheRequestIsNotLogged(Wire wire) throws IOException {
        LocalProvider.Reply repeats = wire.refuses(422, "cannot read: It takes two hours a day. Key " + KEY);
        server.script(repeats, repeats, repeats);

        WriterFailure failure = failure(wire);

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(trace.toString())
                .contains("ProviderRefusal: 422 ", "code_422")
                .doesNotContain("two hours", KEY);
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessErrorIsNotReadToItsEnd(Wire wire) throws Exception {
        LocalProvider.Reply endless = line -> {
            line.whole(500, "text/plain", "x", "transfer-encoding: chunked");
            for (; ; ) {
                line.send("x".repeat(10_000));
            }
        };
        server.script(endless, endless, endless);

        assertThat(failure(wire).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(server.hungUp()).isTrue();
    }
}
