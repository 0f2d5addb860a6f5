package app.leadline.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands where a language model stands, on a port of this machine: speaks the streaming protocol of OpenAI, and says what a journey lets it
 * say, when it lets it.
 */
@Component
@Profile("journey")
class ModelServer implements DisposableBean {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String END = "";
    private static final String REFUSAL = "\0refused";
    private static final String BREAK = "\0broken off";

    /** Models speak at a pace, and pages look at it less often than that. */
    private static final Duration PACE = Duration.ofMillis(250);

    private final HttpServer server;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private volatile boolean held;

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    @Bean
    static DynamicPropertyRegistrar whereTheModelIs(ModelServer model) {
        return properties -> properties.add(
                "leadline.ai.base-url",
                () -> "http://127.0.0.1:" + model.server.getAddress().getPort() + "/v1");
    }

    /** From now on a journey gives the answers. Until then it answers by itself, for those that look at something else. */
    void isHeld() {
        asked.clear();
        held = true;
    }

    void isLetGo() {
        held = false;
    }

    /** Waits until a storyline is asked for. */
    Asked asked() {
        try {
            Asked next = asked.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nobody asks the model");
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(JSON.readTree(exchange.getRequestBody()));
            if (held) {
                asked.add(request);
            } else {
                request.isAnsweredAtOnce();
            }
            String first = request.next();
            if (first.equals(REFUSAL)) {
                exchange.sendResponseHeaders(request.refusal, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (String piece = first; !piece.equals(END); piece = request.next()) {
                if (piece.equals(BREAK)) {
                    return;
                }
                event(out, JSON.writeValueAsString(chunk(Map.of("content", piece), null)));
            }
            event(out, JSON.writeValueAsString(chunk(Map.of(), "stop")));
            event(
                    out,
                    JSON.writeValueAsString(Map.of(
                            "id",
                            "1",
                            "object",
                            "chat.completion.chunk",
                            "choices",
                            List.of(),
                            "usage",
                            Map.of("prompt_tokens", 2_310, "completion_tokens", 412, "total_tokens", 2_722))));
            event(out, "[DONE]");
        }
    }

    private static Map<String, Object> chunk(Map<String, String> delta, String finish) {
        Map<String, Object> choice = finish == null
                ? Map.of("index", 0, "delta", delta)
                : Map.of("index", 0, "delta", delta, "finish_reason", finish);
        return Map.of("id", "1", "object", "chat.completion.chunk", "choices", List.of(choice));
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void destroy() {
        server.stop(0);
    }

    /** A request, and the answer to it as it is let out. */
    static final class Asked {

        private static final String CLOSING = "\",\"quotes\":[]}";

        private final JsonNode request;
        private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
        private boolean begun;
        private volatile boolean atOnce;
        private volatile int refusal;

        private Asked(JsonNode request) {
            this.request = request;
        }

        private String next() {
            try {
                String piece = pieces.take();
                LockSupport.parkNanos(atOnce ? 0 : PACE.toNanos());
                return piece;
            } catch (InterruptedException interrupted) {
                throw new UncheckedIOException(new IOException(interrupted));
            }
        }

        private void isAnsweredAtOnce() {
            atOnce = true;
            String reference = facts().findFirst().orElseThrow().path("ref").asString();
            pieces.add("{\"statements\":[{\"topic\":\"FOLLOW_UP\",\"sources\":[\"" + reference
                    + "\"],\"text\":\"Ask how things are going." + CLOSING);
            pieces.add("]}");
            pieces.add(END);
        }

        /** The reference of the fact with these words. */
        String reference(String words) {
            return facts().filter(fact -> fact.valueStream()
                            .anyMatch(value -> value.asString("").contains(words)))
                    .map(fact -> fact.path("ref").asString())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no fact says: " + words));
        }

        private Stream<JsonNode> facts() {
            return request.path("messages")
                    .valueStream()
                    .flatMap(message -> message.path("content").asString("").lines())
                    .filter(line -> line.startsWith("{") && line.contains("\"ref\""))
                    .map(JSON::readTree);
        }

        /** A whole statement that cites the fact with these words. */
        Asked says(String topic, String citing, String text) {
            pieces.add(opening(topic, citing) + escaped(text) + CLOSING);
            return this;
        }

        /** The beginning of a statement; its other words come with {@link #goesOn}. */
        void begins(String topic, String citing, String words) {
            pieces.add(opening(topic, citing) + escaped(words));
        }

        void goesOn(String words) {
            pieces.add(escaped(words));
        }

        void endsStatement() {
            pieces.add(CLOSING);
        }

        void ends() {
            pieces.add("]}");
            pieces.add(END);
        }

        /** With a status of HTTP in place of an answer. */
        void isRefused(int status) {
            refusal = status;
            pieces.add(REFUSAL);
        }

        /** In its middle. */
        void breaksOff() {
            pieces.add(BREAK);
        }

        private String opening(String topic, String citing) {
            String before = begun ? "," : "{\"statements\":[";
            begun = true;
            return before + "{\"topic\":\"" + topic + "\",\"sources\":[\"" + reference(citing) + "\"],\"text\":\"";
        }

        private static String escaped(String words) {
            String quoted = JSON.writeValueAsString(words);
            return quoted.substring(1, quoted.length() - 1);
        }
    }
}
