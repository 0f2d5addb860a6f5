package app.leadline.intelligence.langchain;

import app.leadline.intelligence.WriterFailure;
import app.leadline.intelligence.WriterFailure.Kind;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * Speaks HTTP with a provider, for LangChain4j. The whole answer is read on the thread that asks, which is a virtual one with nothing else
 * to do: an interrupt or the deadline ends the connection even while the provider says nothing. What goes wrong is thrown as a
 * {@link WriterFailure}.
 */
final class ProviderHttp implements HttpClient {

    /** Of one answer: a token of four letters comes in up to half a kilobyte of wrapping. */
    private static final int ANSWER_LIMIT = 16 * 1024 * 1024;

    private static final int ERROR_LIMIT = 64 * 1024;

    private final java.net.http.HttpClient jdk;
    private final Duration timeout;

    /** @param timeout for a whole answer */
    ProviderHttp(java.net.http.HttpClient jdk, Duration timeout) {
        this.jdk = jdk;
        this.timeout = timeout;
    }

    /** HTTP/1.1, because servers of one's own stumble over the offer of HTTP/2; no redirects, because the key would go with them. */
    static java.net.http.HttpClient jdk(Duration connectTimeout) {
        return java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** For the builders of models, which would set time limits that are set already. */
    HttpClientBuilder asBuilder() {
        return new Ready(this);
    }

    private record Ready(ProviderHttp http) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return http.timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return http.timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return http;
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedFeatureException("answers are read as streams only");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Events events = new Events(listener);
        try (Exchange exchange = new Exchange(jdk.sendAsync(toJdk(request), BodyHandlers.ofInputStream()), timeout)) {
            try {
                HttpResponse<InputStream> response = exchange.response();
                requireStream(response);
                listener.onOpen(opened(response));
                parser.parse(new BoundedStream(response.body(), ANSWER_LIMIT), events);
                events.close();
            } catch (IOException broken) {
                throw exchange.why(broken, events.begun());
            }
        }
    }

    private static java.net.http.HttpRequest toJdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static SuccessfulHttpResponse opened(HttpResponse<InputStream> response) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build();
    }

    private static void requireStream(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            String body = new String(response.body().readNBytes(ERROR_LIMIT), StandardCharsets.UTF_8);
            throw ProviderRefusal.of(response.statusCode(), response.headers(), body);
        }
        String type = response.headers().firstValue("content-type").orElse("");
        if (type.startsWith("text/html")) {
            throw new WriterFailure(Kind.NOT_FOUND, null, new IOException("a web page is at the address"));
        }
    }
}
