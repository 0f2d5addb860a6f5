package app.leadline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks OpenAI's protocol and answers at once, whatever it is asked; counts what it was given to read. */
final class AnsweringModel implements AutoCloseable {

    /** With three actions, as most models have them: else the composer would be measured as well. */
    private static final String STORYLINE = """
            {\\"statements\\":[%s,%s,%s,%s]}""".formatted(
                    statement("ENTRY", "The lead came in."),
                    statement("FOLLOW_UP", "Answer the question about the offer."),
                    statement("MEETING", "Propose a call on the offer for next spring."),
                    statement("FEATURE", "Show how deliveries are planned."));

    private static final String DIGEST = "They spoke about the offer for next spring and came to no end.";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong storylineBytes = new AtomicLong();
    private final AtomicLong digestBytes = new AtomicLong();
    private final AtomicInteger digests = new AtomicInteger();

    private AnsweringModel(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** Within a text of JSON. */
    private static String statement(String topic, String text) {
        return "{\\\"topic\\\":\\\"%s\\\",\\\"text\\\":\\\"%s\\\",\\\"sources\\\":[\\\"l1\\\"],\\\"quotes\\\":[]}"
                .formatted(topic, text);
    }

    static AnsweringModel start() {
        try {
            return new AnsweringModel(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        boolean storyline = new String(request, StandardCharsets.UTF_8).contains("json_schema");
        if (storyline) {
            storylineBytes.addAndGet(request.length);
        } else {
            digestBytes.addAndGet(request.length);
            digests.incrementAndGet();
        }
        String chunk =
                "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"bench\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"%s\"},\"finish_reason\":%s}]}\n\n";
        byte[] body = (chunk.formatted(storyline ? STORYLINE : DIGEST, "null")
                        + chunk.formatted("", "\"stop\"")
                        + "data: [DONE]\n\n")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    void forget() {
        storylineBytes.set(0);
        digestBytes.set(0);
        digests.set(0);
    }

    long storylineBytes() {
        return storylineBytes.get();
    }

    long digestBytes() {
        return digestBytes.get();
    }

    int digests() {
        return digests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
