package app.leadline.intelligence.langchain;

import app.leadline.conversation.ConversationId;
import app.leadline.intelligence.Brief;
import app.leadline.intelligence.Fact;
import app.leadline.intelligence.Source;
import app.leadline.intelligence.StorylineWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real clients of all providers, and a server on this machine instead of theirs. */
abstract class WriterOnWire {

    static final String KEY = "sk-secret-4711";
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final Duration PATIENT = Duration.ofSeconds(20);
    static final Brief BRIEF = brief("Lena", said("It takes two hours a day."));

    /** What is said about {@link #BRIEF}. */
    static final String INTENT = statement("INTENT", "Wants it quicker.", "m1");

    static final String FOLLOW_UP = statement("FOLLOW_UP", "Call on Monday.", "m1");
    static final String WHOLE = "{\"statements\": [" + INTENT + ", " + FOLLOW_UP + "]}";

    /** Does not hear of waits. */
    static final StorylineWriter.Waits NOBODY = new StorylineWriter.Waits() {};

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    LocalProvider server;
    java.net.http.HttpClient http;

    @BeforeEach
    void begin() {
        server = new LocalProvider();
        http = ProviderHttp.jdk(PATIENT);
    }

    @AfterEach
    void end() throws IOException {
        http.shutdownNow();
        server.close();
    }

    ModelWriter writer(Wire wire) {
        return writer(wire, wire.base(server), PATIENT);
    }

    ModelWriter writer(Wire wire, String base, Duration timeout) {
        AiSettings settings = new AiSettings(
                wire.provider(),
                base,
                "a-model",
                timeout,
                2_000,
                3,
                Duration.ofSeconds(2),
                new BigDecimal("0.50"),
                new BigDecimal("10"));
        settings.check(KEY);
        return new ModelWriter(Models.model(settings, KEY, new ProviderHttp(http, timeout)), settings, pauses::add);
    }

    static Brief brief(String name, Fact... facts) {
        return Brief.of(Locale.GERMAN, ZoneOffset.UTC, NOW, name, List.of(facts));
    }

    static Fact.Said said(String text) {
        Source source = new Source(Source.Kind.MESSAGE, 11, new ConversationId(7), NOW);
        return new Fact.Said(source, true, "Lena", text, true);
    }

    static String statement(String topic, String text, String... sources) {
        return Wire.json(Map.of("topic", topic, "text", text, "sources", List.of(sources), "quotes", List.of()));
    }

    JsonNode asked(int request) {
        return JsonMapper.shared().readTree(server.requests().get(request).body());
    }
}
